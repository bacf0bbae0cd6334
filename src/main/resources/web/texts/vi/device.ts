import type { Schema } from '../../api/client';
import { vocabulary } from './vocabulary';

/** In which order relations are told; whether it is the other work that states them. */
const SIDES: readonly (readonly [Schema['RelationType'], boolean])[] = [
  ['replaces', true],
  ['amends', true],
  ['replaces', false],
  ['amends', false],
  ['guides', true],
  ['guides', false],
  ['implements', true],
  ['implements', false],
  ['continues', true],
  ['continues', false],
  ['summarises', true],
  ['summarises', false],
  ['basedOn', false],
  ['basedOn', true],
  ['cites', false],
  ['cites', true],
];

/**
 * What pages say that the device makes by itself, without a network. The words are those of the service's own pages
 * (messages/text_vi.properties and the catalogue's vocabularies), so that nobody notices the difference.
 */
export const device = {
  title: (page: string, site: string): string => `${page} – ${site}`,
  numbered: (kind: string, number: string): string => `${kind} số ${number}`,
  heading: (heading: string): string => (heading === '' ? 'Mở đầu' : heading),

  kinds: vocabulary.kinds as Record<string, string>,

  statuses: {
    inForce: 'Còn hiệu lực',
    partlyInForce: 'Còn hiệu lực một phần',
    replaced: 'Đã được thay thế',
    expired: 'Hết hiệu lực',
    unknown: 'Chưa đối chiếu hiệu lực',
  } as Record<string, string>,

  coverages: {
    record: 'Mới có thông tin thư mục',
    introduction: 'Bài giới thiệu',
    guide: 'Tài liệu thực hành',
    full: 'Toàn văn',
  } as Record<string, string>,

  labels: {
    record: 'Thư viện mới có thông tin thư mục; nội dung chưa được bổ sung.',
    introduction: 'Bài giới thiệu do thư viện này biên soạn, không phải văn bản chính thức.',
    guide: 'Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.',
    full: 'Toàn văn do đơn vị triển khai đưa vào.',
  } as Record<string, string>,

  shelves: 'Tủ sách',
  homeLead: 'Tra cứu văn bản, sách và tài liệu thực hành cho đảng viên và chi bộ.',
  goingOn: 'Đọc tiếp',
  newest: 'Mới ban hành, mới xuất bản',
  someOf: (shelf: string): string => `Một số bìa trên tủ ${shelf}`,
  worksCount: (count: string): string => `${count} đầu mục`,
  worksTitle: 'Văn bản, sách, tài liệu',
  nothingFound: 'Không có mục nào như vậy.',

  search: 'Tìm kiếm',
  searchLabel: 'Tìm trong thư viện',
  searchHint: 'Ví dụ: sinh hoạt chi bộ, 21-NQ/TW, đảng phí. Gõ không dấu cũng được.',
  searchButton: 'Tìm',
  hits: (count: string, words: string): string => `${count} kết quả cho “${words}”`,
  noHits: (words: string): string => `Không tìm thấy “${words}”`,
  nearest: 'Gần nhất với câu hỏi',
  nearestWhy: 'Không có chỗ nào có đủ các từ cần tìm. Những chỗ dưới đây có một phần các từ đó.',
  readPassage: (heading: string): string => `Đọc ở mục: ${heading}`,
  searchedHere: (count: string): string =>
    `Không có mạng: chỉ tìm trong ${count} tài liệu có trên máy này. Khi có mạng, bạn tìm được trong cả thư viện.`,
  searchedNowhere: 'Không có mạng, và chưa có tài liệu nào trên máy này để tìm.',

  replacedBy: 'Được thay thế bởi',
  contents: 'Nội dung',
  readFromStart: 'Đọc từ đầu',
  readWhole: 'Đọc cả bài trên một trang',
  noTextWhy: 'Thông tin ở trang này giúp bạn tìm đúng bản do cơ quan ban hành hoặc nhà xuất bản công bố.',
  about: 'Thông tin',
  kind: 'Loại',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  issued: 'Ngày ban hành',
  effective: 'Có hiệu lực từ',
  status: 'Hiệu lực',
  statusSource: (source: string): string => `Theo ${source}`,
  statusAsOf: (date: string): string => `tính đến ${date}`,
  statusMeanings: {
    inForce: 'Văn bản đang được thi hành.',
    partlyInForce: 'Một phần đã được sửa đổi hoặc thay thế; hãy xem các văn bản liên quan ở dưới.',
    replaced: 'Đã có văn bản khác thay thế; chỉ nên dùng để tham khảo.',
    expired: 'Không còn được thi hành; chỉ nên dùng để tham khảo.',
    unknown:
      'Thư viện chưa có nguồn để nói chắc. Trước khi áp dụng, hãy xem bản công bố chính thức hoặc hỏi cấp ủy của bạn.',
  } as Record<string, string>,
  share: 'Chia sẻ',
  citing: 'Trích dẫn',
  copyCitation: 'Chép trích dẫn',
  onDay: (date: string): string => `ngày ${date}`,
  /** "Về việc gì" goes on in small letters from number and date; another title stands in quotation marks. */
  citedTitle: (title: string): string => (title.startsWith('Về ') ? `v${title.slice(1)}` : `“${title}”`),
  othersCount: (count: number): string => `Xem thêm ${count} văn bản`,
  creators: 'Tác giả',
  publisher: 'Nhà xuất bản',
  year: 'Năm xuất bản',
  isbn: 'ISBN',
  topics: 'Chủ đề',
  onShelves: 'Tủ sách',
  edition: 'Bản trong thư viện',
  editionOf: (number: number, date: string): string => `Bản ${number}, đưa vào ngày ${date}`,
  note: 'Ghi chú của thư viện',
  relations: 'Liên quan đến văn bản khác',
  /** By type, as the work itself says it and as the other one does. */
  sides: SIDES.map(([type, incoming]): [string, boolean, string] => [type, incoming, (incoming ? vocabulary.incoming : vocabulary.outgoing)[type]]),
  relationSince: (date: string): string => `từ ${date}`,
  notHeld: 'thư viện chưa có',
  partially: 'một phần',
  automatic: 'thư viện tự nhận ra trong văn bản',
  coverAlt: (kind: string, number: string | undefined, title: string): string =>
    `Bìa ${kind.toLocaleLowerCase('vi')}${number === undefined ? '' : ` ${number}`} “${title}”`,

  position: (position: number, count: number): string => `Mục ${position} trên ${count}`,
  within: 'Trong phần này',
  readingNavigation: 'Mục trước, mục tiếp',
  next: 'Mục tiếp',
  previous: 'Mục trước',
  backToContents: 'Về mục lục',
  ended: 'Bạn đã đọc đến cuối',
  endedWhat:
    'Cảm ơn bạn đã đọc. Bạn có thể quay lại mục lục để xem chỗ khác, hoặc tìm văn bản liên quan ở trang giới thiệu.',

  withdrawn: 'Đã thu hồi',
  withdrawnWork: (title: string, date: string): string =>
    `“${title}” đã được thu hồi ngày ${date} và không còn trong thư viện.`,
  withdrawnReason: 'Lý do',
  withdrawnReplacement: 'Đọc tài liệu thay thế',

  onThisDevice: 'Có trên máy này',
  notHere: 'Trang này chưa có trên máy',
  notHereWhy: 'Đang không có mạng, mà trang bạn muốn mở chưa được tải về máy. Khi có mạng, bạn mở lại là đọc được.',
  textNotHere: 'Nội dung chưa có trên máy này. Khi có mạng, bạn mở lại trang này là đọc được.',
  tryAgain: 'Thử lại',
  listHere: 'Những tài liệu đang có trên máy này',
  nothingHere:
    'Chưa có tài liệu nào trên máy này. Khi có mạng, bạn mở một tủ sách rồi bấm “Tải về máy” để đọc được cả khi không có mạng.',
  toDevice: 'Xem những gì có trên máy này',
  goHome: 'Về trang đầu của thư viện',
};
