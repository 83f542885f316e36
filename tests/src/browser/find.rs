//! Finding things on a page as people do: by the words at them.
//!
//! Each is a JavaScript function of an argument that returns an element, or null. They run
//! beside the page's own scripts and also where those are switched off.

/// What the finders share: texts with single spaces, and what can be seen.
pub const COMMON: &str = r#"
const flat = text => (text || '').replace(/[\s\u00a0\u00ad]+/g, ' ').trim();
const seen = node => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
const name = node => flat(node.getAttribute('aria-label')
  || (node.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent).join(' ').trim()
  || node.value && node.matches('input[type=submit]') && node.value || node.innerText || node.textContent);
const best = (nodes, words, text) => {
  const all = [...nodes];
  return all.find(node => text(node) === words) || all.find(node => text(node).startsWith(words))
    || all.find(node => text(node).includes(words)) || null;
};
"#;

/// A field by the words of its label.
pub const FIELD: &str = r#"words => {
  const labels = [...document.querySelectorAll('label')].filter(label => label.control && (seen(label) || seen(label.control)));
  const label = best(labels, words, label => flat(label.innerText));
  return label ? label.control : best(document.querySelectorAll('input[aria-label],textarea[aria-label],select[aria-label]'), words, name);
}"#;

/// A radio or tick box by the words of its label; with `group :: words`, within a fieldset.
pub const CHOICE: &str = r#"words => {
  let [group, label] = words.includes(' :: ') ? words.split(' :: ') : [null, words];
  let root = document;
  if (group) root = best(document.querySelectorAll('fieldset'), group, set => flat(set.querySelector('legend')?.innerText));
  if (!root) return null;
  const labels = [...root.querySelectorAll('label')].filter(label => ['radio', 'checkbox'].includes(label.control?.type));
  return best(labels, label, label => flat(label.innerText) || name(label.control))?.control
    || best(root.querySelectorAll('input[type=radio][aria-label],input[type=checkbox][aria-label]'), label, name);
}"#;

/// A button, or a link that looks and works like any other thing to press.
pub const PRESSABLE: &str = r#"words => {
  const things = [...document.querySelectorAll('button,input[type=submit],input[type=image],a[href],summary')].filter(seen);
  return best(things, words, thing => thing.matches('input[type=image]') ? flat(thing.alt) : name(thing));
}"#;

/// Any element by CSS selector.
pub const SELECTED: &str = "selector => document.querySelector(selector)";
