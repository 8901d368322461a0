customElements.define('postern-message-frame', class extends HTMLElement {});
