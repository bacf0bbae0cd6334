import { html, render } from 'lit';
import { account } from '../../texts';
import { grouped, LENGTH, plain, regrouped } from './code';
import { Form, next, place, rules } from './form';
import { activate } from './session';

const texts = account.activation;

/** The page "Kích hoạt tài khoản". A code may come in the address, behind the number sign, where no server sees it. */
export function start(): void {
  const root = place();
  const form = new Form(draw);
  form.values['code'] = grouped(decodeURIComponent(location.hash.slice(1)));

  function draw(): void {
    const count = plain(form.value('code')).length;
    render(
      html`<form class="form" novalidate @submit=${submit}>
        <p>${texts.lead}</p>
        ${form.summary()}
        ${form.field('code', texts.code, {
          capitals: true,
          hint: texts.codeHint,
          longest: 60,
          below: html`<p class="hint" role="status">${count === LENGTH ? texts.complete : count > 0 ? texts.typed(count, LENGTH) : ''}</p>`,
          onInput: (input) => {
            const now = regrouped(input.value, input.selectionStart ?? input.value.length);
            input.value = form.values['code'] = now.text;
            input.setSelectionRange(now.caret, now.caret);
            draw();
          },
        })}
        ${form.field('password', texts.next, {
          secret: true,
          autocomplete: 'new-password',
          hint: rules(form.value('password')),
          onInput: draw,
        })}
        <p class="actions">
          <button class="button" aria-disabled=${form.busy ? 'true' : 'false'}>${form.busy ? texts.acting : texts.act}</button>
          <a class="button quiet" href="/dang-nhap?tiep=${encodeURIComponent(next())}">${texts.haveAccount}</a>
        </p>
      </form>`,
      root,
    );
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!form.has('code', 'password')) {
      return;
    }
    const code = plain(form.value('code'));
    if (code.length !== LENGTH) {
      form.mark('code', code.length < LENGTH ? texts.short : texts.long);
      return;
    }
    await form.submit(
      async () => {
        await activate(grouped(code), form.value('password'));
        location.replace(next());
      },
      (problem) => (problem.status === 401 ? texts.wrong : undefined),
    );
  }

  draw();
}
