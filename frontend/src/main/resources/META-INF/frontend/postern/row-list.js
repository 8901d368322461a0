customElements.define('postern-row-list', class extends HTMLElement {});
