import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Narrator, sentences, vietnameseVoice, type NarratorState } from '../../main/resources/web/app/reader/narrator';

const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

/** A voice that says when told. */
class Speaking {
  said: string[] = [];
  current: SpeechSynthesisUtterance | undefined;
  getVoices = () => [voice('en-US'), voice('vi-VN', false), voice('vi_VN')];
  speak = (utterance: SpeechSynthesisUtterance) => {
    this.said.push(utterance.text);
    this.current = utterance;
  };
  cancel = () => {
    const was = this.current;
    this.current = undefined;
    // Browsers report the end of what was cancelled, some as an end, some as an error.
    was?.onend?.({} as SpeechSynthesisEvent);
  };
  end = () => {
    const was = this.current;
    this.current = undefined;
    was?.onend?.({} as SpeechSynthesisEvent);
  };
}

function narrator(paragraphs: string[]) {
  const speaking = new Speaking();
  const shown: number[] = [];
  const states: NarratorState[] = [];
  const made = new Narrator(
    speaking,
    vietnameseVoice(speaking)!,
    paragraphs,
    { onParagraph: (i) => shown.push(i), onState: (state) => states.push(state) },
    (text) => ({ text }) as SpeechSynthesisUtterance,
  );
  return { speaking, shown, states, made };
}

test('the voice is Vietnamese, of the device before one of the network, or there is none', () => {
  assert.equal(vietnameseVoice(new Speaking())?.lang, 'vi_VN');
  assert.equal(vietnameseVoice({ ...new Speaking(), getVoices: () => [voice('en'), voice('vie-x')] }), undefined);
});

test('all is read by paragraph, and then it has ended', () => {
  const { speaking, shown, states, made } = narrator(['Một. Hai.', '', 'Ba']);
  made.read();
  speaking.end();
  speaking.end();
  speaking.end();
  assert.deepEqual(speaking.said, ['Một.', 'Hai.', 'Ba']);
  assert.deepEqual(shown, [0, 2]);
  assert.deepEqual(states, ['reading', 'ended']);
});

test('after a pause the interrupted sentence is read again', () => {
  const { speaking, states, made } = narrator(['Một. Hai.']);
  made.read();
  speaking.end();
  made.pause();
  assert.equal(speaking.current, undefined);
  made.resume();
  assert.deepEqual(speaking.said, ['Một.', 'Hai.', 'Hai.']);
  assert.deepEqual(states, ['reading', 'paused', 'reading']);
});

test('stopped is silent, and its late ends change nothing', () => {
  const { speaking, made } = narrator(['Một. Hai.']);
  made.read();
  const late = speaking.current!;
  made.stop();
  late.onend!({} as SpeechSynthesisEvent);
  assert.deepEqual(speaking.said, ['Một.']);
  assert.equal(made.state, 'stopped');
});

test('another speed holds at once, from the sentence on that is read', () => {
  const { speaking, made } = narrator(['Một. Hai.']);
  made.read();
  speaking.end();
  made.rate = 1.5;
  assert.equal(speaking.current!.text, 'Hai.');
  assert.equal(speaking.current!.rate, 1.5);
});

test('one can go to the paragraph before and after', () => {
  const { speaking, made } = narrator(['Một.', 'Hai.', 'Ba.']);
  made.read(1);
  made.move(1);
  assert.equal(speaking.current!.text, 'Ba.');
  made.move(-2);
  assert.equal(speaking.current!.text, 'Một.');
});

test('a voice that fails leaves a pause, not silence without a word', () => {
  const { speaking, states, made } = narrator(['Một.']);
  made.read();
  speaking.current!.onerror!({ error: 'network' } as SpeechSynthesisErrorEvent);
  assert.deepEqual(states, ['reading', 'paused']);
});

test('long sentences are cut at commas, else between words, and nothing is lost', () => {
  const long = `${'từ '.repeat(60)}cuối, ${'chữ '.repeat(80)}hết.`;
  const pieces = sentences(long);
  assert.ok(pieces.length > 2);
  assert.ok(pieces.every((piece) => piece.length <= 220));
  assert.equal(pieces.join(' '), long);
  assert.deepEqual(sentences('  '), []);
  assert.equal(sentences('x'.repeat(500)).join(''), 'x'.repeat(500));
});
