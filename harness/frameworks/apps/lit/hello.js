import { css, html, LitElement } from 'lit';

class HelloLit extends LitElement {
  static properties = { name: {}, count: { state: true } };
  static styles = css`
    :host {
      display: block;
    }
    h1 {
      background: rgb(0, 128, 0);
    }
  `;

  constructor() {
    super();
    this.count = 0;
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
