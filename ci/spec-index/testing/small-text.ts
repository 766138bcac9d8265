/** A specification in the form of ReSpec's sources, small enough to read. */
export const SMALL_TEXT = `<!doctype html>
<html><head><title>Small</title><script>var words = "MUST be ignored.";</script></head><body>
<section id="abstract"><p>User agents MUST skip this.</p></section>
<section class="informative"><h2>Introduction</h2><p>It MAY be read, e.g. on trains. It is short.</p></section>
<section data-dfn-for="Door"><h2>The \`Door\` interface</h2>
  <pre class="idl">interface Door { readonly attribute DoorState state; undefined shut(boolean hard); };
  enum DoorState { "open", "shut" };</pre>
  <p>The <dfn>state</dfn> attribute MUST return the state. A <dfn>Door</dfn> MUST NOT bite, and SHOULD NOT
     squeak.</p>
  <p lang="zh-hans">门。</p>
  <aside class="note"><p>A door MAY be red.</p></aside>
  <section><h3>Opening</h3>
    <p>To <dfn data-lt="opening a door|opened">open a <code>door</code></dfn>, given a key:</p>
    <ol class="algorithm">
      <li>If the key does not fit, then:
        <ol><li>Complain.</li><li>Return failure. <em>Loudly.</em></li></ol>
      </li>
      <li>Open it.<aside class="note">With care.</aside></li>
    </ol>
  </section>
  <section><h3>Opening</h3><ul><li>Doors open
    outwards: users expect it. They are tall.</li><li>Nothing else</li></ul></section>
</section>
</body></html>`;
