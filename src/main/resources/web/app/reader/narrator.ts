/**
 * Reads paragraphs aloud with the device's own voice. Sentences are spoken one by one: long utterances fall silent in some
 * browsers, and "pause" is a "stop" on some phones, so a pause here ends the sentence and going on begins it anew.
 */
export interface Narration {
  /** Which paragraph is being read. */
  onParagraph(index: number): void;
  /** Whether it reads, waits or is over. `ended` is told apart from `stopped`: all was read. */
  onState(state: NarratorState): void;
}

export type NarratorState = 'reading' | 'paused' | 'stopped' | 'ended';

/** What is needed of `window.speechSynthesis`. */
export type Speaker = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;

/** The device's Vietnamese voice, one that needs no network first. */
export function vietnameseVoice(speaker: Speaker): SpeechSynthesisVoice | undefined {
  const voices = speaker.getVoices().filter((voice) => /^vi([-_]|$)/i.test(voice.lang));
  return voices.find((voice) => voice.localService) ?? voices[0];
}

const LONGEST = 220;

/** A paragraph in pieces that can be spoken in one breath: by sentence, and where that is long, by comma. */
export function sentences(paragraph: string): string[] {
  const pieces: string[] = [];
  for (const sentence of paragraph.replace(/\s+/g, ' ').trim().split(/(?<=[.!?…;:])\s+/)) {
    let rest = sentence;
    while (rest.length > LONGEST) {
      const comma = rest.lastIndexOf(', ', LONGEST);
      const blank = comma > 40 ? comma + 1 : rest.lastIndexOf(' ', LONGEST);
      const cut = blank > 0 ? blank : LONGEST;
      pieces.push(rest.slice(0, cut).trim());
      rest = rest.slice(cut).trim();
    }
    if (rest !== '') {
      pieces.push(rest);
    }
  }
  return pieces;
}

export class Narrator {
  private readonly pieces: { text: string; paragraph: number }[] = [];
  private at = 0;
  /** Grows with everything that makes what is being spoken void: late ends of cancelled sentences change nothing. */
  private turn = 0;
  private spoken = -1;
  private speed = 1;
  state: NarratorState = 'stopped';

  constructor(
    private readonly speaker: Speaker,
    private readonly voice: SpeechSynthesisVoice,
    paragraphs: readonly string[],
    private readonly narration: Narration,
    /** Makes what is spoken; given by tests. */
    private readonly utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
  ) {
    paragraphs.forEach((text, paragraph) => {
      for (const piece of sentences(text)) {
        this.pieces.push({ text: piece, paragraph });
      }
    });
  }

  /** Begins with a paragraph. */
  read(paragraph = 0): void {
    const found = this.pieces.findIndex((piece) => piece.paragraph >= paragraph);
    this.at = found < 0 ? this.pieces.length : found;
    this.go();
  }

  pause(): void {
    this.silence();
    this.tell('paused');
  }

  /** Goes on with the sentence that was interrupted. */
  resume(): void {
    this.go();
  }

  stop(): void {
    this.silence();
    this.spoken = -1;
    this.tell('stopped');
  }

  /** To the paragraph before or after. */
  move(by: number): void {
    const paragraph = (this.pieces[this.at]?.paragraph ?? 0) + by;
    this.read(Math.max(0, paragraph));
  }

  /** How fast, 1 is as the voice speaks by itself. Takes hold at once. */
  set rate(rate: number) {
    this.speed = rate;
    if (this.state === 'reading') {
      this.go();
    }
  }

  private go(): void {
    this.silence();
    this.tell('reading');
    this.next(this.turn);
  }

  private next(turn: number): void {
    const piece = this.pieces[this.at];
    if (piece === undefined) {
      this.spoken = -1;
      this.tell('ended');
      return;
    }
    if (piece.paragraph !== this.spoken) {
      this.spoken = piece.paragraph;
      this.narration.onParagraph(piece.paragraph);
    }
    const utterance = this.utter(piece.text);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = this.speed;
    utterance.onend = () => {
      if (turn === this.turn) {
        this.at++;
        this.next(turn);
      }
    };
    utterance.onerror = (event) => {
      // Cancelled by ourselves: nothing went wrong.
      if (turn === this.turn && event.error !== 'interrupted' && event.error !== 'canceled') {
        this.pause();
      }
    };
    this.speaker.speak(utterance);
  }

  private silence(): void {
    this.turn++;
    this.speaker.cancel();
  }

  private tell(state: NarratorState): void {
    this.state = state;
    this.narration.onState(state);
  }
}
