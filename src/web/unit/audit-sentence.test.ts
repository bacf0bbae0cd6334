import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../main/resources/web/desk/administration/audit-sentence';

const entry = { seq: 7, at: '2026-11-22T01:30:00Z', actor: 'admin', from: '192.0.2.7' };

test('what was done is told with what changed', () => {
  const said = told({
    ...entry,
    action: 'reader.change',
    subject: 'reader:nguyen.van.an',
    before: { displayName: 'Nguyễn Văn An', state: 'active', roles: [{ role: 'editor' }], version: 3 },
    after: { displayName: 'Nguyễn Văn An', state: 'blocked', roles: [{ role: 'editor' }, { role: 'secretary', scope: 'chi-bo-1' }], version: 4 },
  } as never);
  assert.equal(said.did, 'sửa tài khoản');
  assert.equal(said.subject, 'Nguyễn Văn An (nguyen.van.an)');
  assert.equal(said.href, '/ban-bien-tap/dang-vien?q=nguyen.van.an');
  assert.deepEqual(said.details, [
    'Tình trạng: từ “đang hoạt động” thành “đã khóa”',
    'Quyền: từ “biên tập” thành “biên tập, bí thư chi bộ (chi-bo-1)”',
  ]);
});

test('a new thing is not called by its name twice, and places on a shelf are told', () => {
  const made = told({ ...entry, action: 'shelf.create', subject: 'shelf:moi', after: { title: 'Tủ mới', description: 'Cho chi bộ' } } as never);
  assert.deepEqual([made.subject, made.details], ['Tủ mới', ['Lời giới thiệu: Cho chi bộ']]);
  const moved = told({ ...entry, action: 'shelf.move', subject: 'shelf:moi', before: { after: { b: 'a' } }, after: { after: { b: '' } } } as never);
  assert.deepEqual(moved.details, ['Chỗ đứng: từ “b đứng sau a” thành “b đứng đầu”']);
});

test('an act that is not known here is told all the same', () => {
  const said = told({ ...entry, action: 'moon.land', subject: 'moon:1' } as never);
  assert.equal(said.did, 'làm việc “moon.land” với');
  assert.equal(said.subject, '1');
});
