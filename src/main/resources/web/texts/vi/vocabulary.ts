import type { Schema } from '../../api/client';

/** What works are called and how they are related, everywhere the same: as the catalogue's Kind and messages/text_vi.properties say it. */
export const vocabulary = {
  kinds: {
    resolution: 'Nghị quyết',
    regulation: 'Quy định',
    decision: 'Quyết định',
    directive: 'Chỉ thị',
    conclusion: 'Kết luận',
    plan: 'Kế hoạch',
    guidance: 'Hướng dẫn',
    notice: 'Thông báo',
    charter: 'Điều lệ',
    rules: 'Quy chế',
    law: 'Luật',
    book: 'Sách',
    material: 'Tài liệu',
  } satisfies Record<Schema['Kind'], string>,

  /** How a work relates to another, read from the one that states it and from the other one. */
  outgoing: {
    replaces: 'Thay thế',
    amends: 'Sửa đổi, bổ sung',
    guides: 'Hướng dẫn thực hiện',
    basedOn: 'Căn cứ vào',
    cites: 'Viện dẫn',
    implements: 'Triển khai',
    continues: 'Tiếp tục thực hiện',
    summarises: 'Tổng kết',
  } satisfies Record<Schema['RelationType'], string>,
  incoming: {
    replaces: 'Được thay thế bởi',
    amends: 'Được sửa đổi, bổ sung bởi',
    guides: 'Được hướng dẫn bởi',
    basedOn: 'Là căn cứ của',
    cites: 'Được viện dẫn trong',
    implements: 'Được triển khai bởi',
    continues: 'Được tiếp tục thực hiện bởi',
    summarises: 'Được tổng kết bởi',
  } satisfies Record<Schema['RelationType'], string>,
};
