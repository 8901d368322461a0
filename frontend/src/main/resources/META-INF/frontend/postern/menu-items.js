/**
 * What is said of the lines of a menu (ARIA 1.2, menuitem and menuitemradio): they are not selected
 * or unselected, as the component says of all its items, and those of which one is in force say which.
 */
customElements.whenDefined('vaadin-context-menu-item').then(item => {
  const { ready, updated } = item.prototype;

  item.prototype.ready = function () {
    ready.call(this);
    if (this.hasAttribute('aria-checked')) this.setAttribute('role', 'menuitemradio');
  };

  item.prototype.updated = function (changed) {
    updated.call(this, changed);
    this.removeAttribute('aria-selected');
  };
});
