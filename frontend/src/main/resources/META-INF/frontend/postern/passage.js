customElements.define('postern-passage', class extends HTMLElement {});
