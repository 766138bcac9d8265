import { html, LitElement } from 'lit';

class HelloLit extends LitElement {
  static properties = { name: {}, count: { state: true } };
  constructor() {
    super();
    this.count = 0;
  }

  // In the page itself: the view shows no shadow trees yet.
  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <h1>Hello, ${this.name}</h1>
      <button @click=${() => this.count++}>Clicked ${this.count} times</button>
    `;
  }
}

customElements.define('hello-lit', HelloLit);
document.getElementById('app').innerHTML = '<hello-lit name="Lit"></hello-lit>';
