customElements.define('postern-status-line', class extends HTMLElement {});
