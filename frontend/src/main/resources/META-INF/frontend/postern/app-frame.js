customElements.define('postern-app-frame', class extends HTMLElement {});
