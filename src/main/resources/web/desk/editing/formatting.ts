/** A text with what is selected in it. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts signs around what is selected, or takes them away again. */
export function around(of: Selected, sign: string): Selected {
  const before = of.text.slice(0, of.from);
  const chosen = of.text.slice(of.from, of.to);
  const after = of.text.slice(of.to);
  const inside = before.endsWith(sign) && after.startsWith(sign);
  // One asterisk within two is no italics.
  if (inside && !(sign === '*' && before.endsWith('**') && !before.endsWith('***'))) {
    return { text: before.slice(0, -sign.length) + chosen + after.slice(sign.length), from: of.from - sign.length, to: of.to - sign.length };
  }
  const lead = chosen.length - chosen.trimStart().length;
  const trail = chosen.trim() === '' ? 0 : chosen.length - chosen.trimEnd().length;
  const core = chosen.slice(lead, chosen.length - trail);
  return {
    text: before + chosen.slice(0, lead) + sign + core + sign + chosen.slice(chosen.length - trail) + after,
    from: of.from + lead + sign.length,
    to: of.from + lead + sign.length + core.length,
  };
}

/** Begins each selected line with a sign, or takes it away where all have it; `n` in the sign counts. */
export function lines(of: Selected, sign: string): Selected {
  const from = of.text.lastIndexOf('\n', of.from - 1) + 1;
  const end = of.text.indexOf('\n', of.to);
  const to = end === -1 ? of.text.length : end;
  const chosen = of.text.slice(from, to).split('\n');
  const pattern = sign.startsWith('n') ? /^\d+\. / : new RegExp(`^${sign.replace(/[.*+?^${}()|[\]\\#>-]/g, '\\$&')}`);
  const all = chosen.every((line) => line.trim() === '' || pattern.test(line));
  let n = 0;
  const changed = chosen
    .map((line) => (line.trim() === '' ? line : all ? line.replace(pattern, '') : (sign.startsWith('n') ? `${++n}. ` : sign) + line))
    .join('\n');
  return { text: of.text.slice(0, from) + changed + of.text.slice(to), from, to: from + changed.length };
}
