/* Inkstone page script. Classes and attributes only: no style, no innerHTML, no request.
   Without it the page is complete; with it come search, spy, copy, theme.

   `ink:data` holds the sentences of the page's locale that are said here, and the name
   under which answers are kept. `{n}` and friends are filled by `say`. */

const root = document.documentElement
const get = (id) => document.getElementById(`ink:${id}`)
const all = (selector, from = document) => [...from.querySelectorAll(selector)]
const {page, strings} = JSON.parse(get('data').textContent)
const say = (key, values = {}) =>
  strings[key].replace(/\{(\w+)\}/g, (_, name) => values[name])
const show = (id) => {
  const node = get(id)
  if (node) node.hidden = false
  return node
}
const tell = (text) => {
  get('status').textContent = text
}
const on = (types, run, node = document) =>
  types.split(' ').forEach((type) => node.addEventListener(type, run))
const press = (node, run) => on('click', run, node)

function make(name, props, ...children) {
  const node = Object.assign(document.createElement(name), props)
  node.append(...children)
  return node
}

/* Storage may be blocked or full: then choices and answers last as long as the page. */
const load = (key) => {
  try {
    return localStorage.getItem(key)
  } catch {}
}
const save = (key, value) => {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

/* Theme: auto, light, dark */

const themes = {auto: '◐', light: '○', dark: '●'}
const names = Object.keys(themes)
const dye = (name) => {
  root.dataset.theme = name
  const button = show('theme')
  button.textContent = themes[name]
  button.ariaLabel = button.title = say('theme', {name: say(name)})
}
if (get('theme')) {
  const old = load('ink:theme')
  dye(names.includes(old) ? old : 'auto')
  press(get('theme'), () => {
    dye(names[(names.indexOf(root.dataset.theme) + 1) % 3])
    save('ink:theme', root.dataset.theme)
  })
}

/* Findings: on, off, step */

const notes = all('.note')
function findings(shown) {
  root.classList.toggle('quiet', !shown)
  get('findings').ariaPressed = shown
  get('next').disabled = !shown
}
if (notes.length) {
  press(show('next'), () => {
    const after = notes.indexOf(document.activeElement) + 1
    const note = notes[after % notes.length]
    pinned = undefined
    note.tabIndex = -1
    note.focus({preventScroll: true})
    note.scrollIntoView({block: 'center'})
  })
  press(show('findings'), () => {
    const shown = root.classList.contains('quiet')
    findings(shown)
    save('ink:findings', shown)
  })
  findings(load('ink:findings') !== 'false')
  /* In the margin a note stands before its block, so that it floats level with it; else after it. */
  const wide = matchMedia('(width >= 78rem)')
  const owners = new Map() // no owner: a note on the whole draft, it stays on top
  for (const note of notes) {
    const before = note.previousElementSibling
    owners.set(note, before?.matches('.note') ? owners.get(before) : before)
  }
  const place = () => {
    root.classList.toggle('margin', wide.matches)
    if (wide.matches) for (const note of notes) owners.get(note)?.before(note)
    else for (const note of notes.toReversed()) owners.get(note)?.after(note)
  }
  on('change', place, wide)
  place()
  const point = ({target}) => {
    const n = target.closest?.('.note')?.dataset.n
    for (const mark of all('main mark[data-n]'))
      mark.classList.toggle('on', mark.dataset.n === n)
  }
  on('pointerover focusin', point)
}

/* Contents: one current entry, whatever moved the page */

const decode = (hash) => {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {}
}
const links = new Map(
  all('nav a').map((link) => [document.getElementById(decode(link.hash)), link])
)
const headings = [...links.keys()].filter(Boolean)
const toc = get('toc')
let pinned
function spy() {
  const end = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2
  const passed = headings.filter(
    (heading) => heading.getBoundingClientRect().top <= innerHeight / 4
  )
  const now =
    pinned ??
    (end
      ? headings.at(-1)
      : (passed.at(-1) ??
        headings.find((heading) => get('main').contains(heading))))
  for (const [heading, link] of links) {
    if (heading !== now) {
      link.ariaCurrent = null
      continue
    }
    if (link.ariaCurrent === 'true') continue
    link.ariaCurrent = 'true'
    const box = link.closest('nav')
    const top =
      link.getBoundingClientRect().top - box.getBoundingClientRect().top
    if (top < 0 || top > box.clientHeight - 40)
      box.scrollTop += top - box.clientHeight / 2
  }
}
function pin() {
  const target = document.getElementById(decode(location.hash))
  pinned = headings.includes(target) ? target : undefined
  spy()
}
if (headings.length) {
  on(
    'wheel touchmove pointerdown keydown',
    ({type, target, key}) => {
      if (
        key
          ? /^(Arrow|Page|Home|End| )/.test(key)
          : type !== 'pointerdown' || target === root
      )
        pinned = undefined
    },
    window
  )
  on('scroll resize', spy, window) // at most once a frame, by the standard
  on('hashchange', pin, window)
  on('click', ({target}) => {
    const {hash} = target.closest?.('a') ?? {}
    if (hash === '#ink:toc') toc.open = true
    if (hash === location.hash) pin() // same hash: no hashchange
  })
  pin()
}
if (toc) {
  const wide = matchMedia('(width >= 62rem)')
  const fit = () => {
    toc.open = wide.matches
  }
  on('change', fit, wide)
  fit()
}

/* Search: the text is folded once; CJK runs are cut into pairs, all must occur */

const fold = (text) => text.normalize('NFKC').toLowerCase()
const cjk = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`
const run = new RegExp(`([${cjk}]+)|(?:(?![${cjk}])[\\p{L}\\p{N}_])+`, 'gu')
function tokens(text) {
  return [...text.matchAll(run)].flatMap(([word, chinese = '']) => {
    const points = [...chinese]
    return points[1]
      ? points.slice(1).map((point, index) => points[index] + point)
      : word
  })
}
function read(node) {
  // text of one topic without sub-topics and without our own words
  if (node.nodeType === 3) return node.data
  if (
    node.nodeType !== 1 ||
    node.matches('section, .note, .at, .sr-only, button, figcaption')
  )
    return ''
  const text = [...node.childNodes].map(read).join('')
  return /^(H\d|P|LI|PRE|T[DHR]|D[TD])$/.test(node.tagName) ? `${text} ` : text
}
const headOf = (section) =>
  section?.querySelector(':scope > :is(h2, h3, h4, h5, h6)') ??
  document.querySelector('h1')
function excerpt({text, folded}, query, words) {
  const word = [query, ...words].find((part) => folded.includes(part)) ?? ''
  const from = folded.indexOf(word)
  const shown = text.length === folded.length ? text : folded
  const start = Math.max(0, from - 24)
  return make(
    'small',
    {},
    (start ? '…' : '') + shown.slice(start, from),
    word && make('mark', {textContent: shown.slice(from, from + word.length)}),
    `${shown.slice(from + word.length, from + 72)}…`
  )
}
function paint(query) {
  // hits stay visible in the text after the jump
  const ranges = []
  const walker = document.createTreeWalker(get('main'), NodeFilter.SHOW_TEXT)
  let node = query && walker.nextNode()
  for (; node && ranges.length < 500; node = walker.nextNode()) {
    const text = node.data.toLowerCase()
    for (let at = -1; (at = text.indexOf(query, at + 1)) >= 0;) {
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: at,
          endContainer: node,
          endOffset: at + query.length
        })
      )
    }
  }
  if (globalThis.Highlight)
    CSS.highlights.set('ink-hit', new Highlight(...ranges))
}
const box = get('search')
if (box) {
  show('finder')
  const list = get('found')
  const topics = all('main section').map((section) => {
    const heading = headOf(section)
    const title = read(heading).trim() || heading.textContent
    const text = [...section.children]
      .filter((child) => child !== heading)
      .map(read)
      .join(' ')
      .replace(/\s+/g, ' ')
    const up = section.parentElement.closest('section')
    return {
      id: section.id || heading.id || 'ink:main',
      title,
      up: up && read(headOf(up)).trim(),
      text,
      folded: fold(text),
      head: fold(title),
      both: fold(`${title}\n${text}`)
    }
  })
  const close = () => {
    list.hidden = true
    paint('')
  }
  const search = () => {
    const query = fold(box.value.trim())
    const words = tokens(query)
    if (!query) return close()
    const rank = ({head, folded}) =>
      head.includes(query) ? 0 : folded.includes(query) ? 1 : 2
    const hits = topics
      .filter(({both}) =>
        (words.length ? words : [query]).every((word) => both.includes(word))
      )
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, 50)
    const message = say(
      hits.length > 1 ? 'found' : hits.length ? 'foundOne' : 'none',
      {n: hits.length, q: query}
    )
    list.replaceChildren(
      make('p', {className: 'small'}, message),
      ...hits.map((topic) =>
        make(
          'a',
          {href: `#${topic.id}`, lang: root.lang},
          topic.up ? `${topic.up} › ` : '',
          topic.title,
          excerpt(topic, query, words)
        )
      )
    )
    list.hidden = false
    tell(message)
    paint(query)
  }
  on('input focus', search, box)
  const steer = (event) => {
    const items = [box, ...all('a', list)]
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (event.key === 'Escape') {
      box.value = ''
      close()
      box.focus()
    } else if (event.key === 'Enter' && event.target === box) items[1]?.click()
    else if (step) items[items.indexOf(document.activeElement) + step]?.focus()
    else return
    event.preventDefault()
  }
  on('keydown', steer, get('finder'))
  press(list, ({target}) => {
    if (target.closest('a')) list.hidden = true
  })
  on('pointerdown', ({target}) => {
    if (!get('finder').contains(target)) list.hidden = true
  })
  on('keydown', (event) => {
    const slash = event.key === '/' && document.activeElement === document.body
    if (!slash && !(event.key === 'k' && (event.metaKey || event.ctrlKey)))
      return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

/* Copy */

function copyFrom(button, text) {
  const label = button.textContent
  press(button, async () => {
    const done = await navigator.clipboard?.writeText(text()).then(
      () => 1,
      () => 0
    )
    button.textContent = say(done ? 'copied' : 'noCopy')
    tell(button.textContent)
    setTimeout(() => {
      button.textContent = label
    }, 1600)
  })
}
for (const figure of all('.code')) {
  const button = make('button', {className: 'copy', textContent: say('copy')})
  copyFrom(button, () => {
    const code = figure.querySelector('code').cloneNode(true)
    for (const prompt of all('.prompt_', code)) prompt.remove()
    return code.textContent.replace(/\n$/, '')
  })
  figure.prepend(button)
}

/* Open questions: a line to write on */

for (const form of all('.answer')) {
  form.hidden = form.nextElementSibling.hidden = false
  const field = form.querySelector('textarea')
  const key = `ink:answer:${page}:${form.dataset.id}`
  field.value = load(key) ?? ''
  on('input', () => save(key, field.value), field)
  copyFrom(
    form.nextElementSibling.querySelector('button'),
    () => `\n${form.textContent}${field.value.trim()}\n`
  )
}
