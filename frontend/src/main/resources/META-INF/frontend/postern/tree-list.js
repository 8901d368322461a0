customElements.define('postern-tree-list', class extends HTMLElement {});
