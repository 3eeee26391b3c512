// Our own imitation of what the archive's scripts do to a page, as far as an overlay can notice it.

/** At ready: marks the body, shows what needs scripts, arms the lists that open. Reaches into author text too. */
export const applicationScript = `
document.addEventListener('DOMContentLoaded', () => {
  document.body.classList.add('javascript');
  for (const element of document.querySelectorAll('.hideme')) element.style.display = 'none';
  for (const element of document.querySelectorAll('.showme')) element.style.display = 'block';
  for (const element of document.querySelectorAll('ul.navigation .share')) element.classList.remove('hidden');
  for (const list of document.querySelectorAll('ul.expandable')) {
    const toggle = list.parentElement.querySelector(':scope > button, :scope > a');
    list.classList.add('hidden');
    toggle.classList.remove('hidden');
    toggle.classList.add('collapsed');
    toggle.addEventListener('click', (event) => {
      event.preventDefault();
      const closed = list.classList.toggle('hidden');
      toggle.classList.toggle('collapsed', closed);
      toggle.classList.toggle('expanded', !closed);
    });
  }
  const count = ({ target }) => {
    const counter = target.matches?.('.observe_textlength') && document.getElementById(target.id + '_counter');
    if (!counter) return;
    const length = target.value.replace(/\\r\\n?|\\n/g, '\\r\\n').length;
    counter.textContent = String(Number(counter.dataset.maxlength) - length);
  };
  for (const type of ['keyup', 'mouseup', 'change']) document.addEventListener(type, count);
  const bookmark = document.getElementById('bookmark_form_placement');
  if (bookmark) {
    bookmark.style.display = 'none';
    for (const link of document.querySelectorAll('.bookmark_form_placement_open')) {
      link.addEventListener('click', () => { bookmark.style.display = ''; });
    }
  }
});
`;

/** 1.5 s after ready: the terms cover the page, and everything inside #outer turns invisible. */
export const tosPromptScript = `
document.addEventListener('DOMContentLoaded', () => setTimeout(() => {
  if (localStorage.getItem('accepted_tos')) return;
  document.body.style.overflow = 'hidden';
  const prompt = document.createElement('div');
  prompt.id = 'tos_prompt';
  prompt.innerHTML = '<h2 class="heading"><span>Terms of the sample archive</span></h2><div class="agreement">'
    + '<p>Please agree before you go on.</p><p class="submit"><button id="accept_tos" type="button">I agree</button></p></div>';
  document.body.prepend(prompt);
  const outer = document.getElementById('outer');
  outer.style.visibility = 'hidden';
  outer.setAttribute('aria-hidden', 'true');
  document.getElementById('accept_tos').addEventListener('click', () => {
    localStorage.setItem('accepted_tos', '20241119');
    prompt.remove();
    document.body.style.overflow = '';
    outer.style.visibility = '';
    outer.removeAttribute('aria-hidden');
  });
}, 1500));
`;
