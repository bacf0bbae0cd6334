/** Words of the pages: the front door, a work, searching. */
export const pages = {
  /** In the search field. */
  offers: {
    label: 'Gợi ý khi gõ',
    recentLabel: 'Tìm gần đây trên máy này',
    count: (count: number): string => `${count} gợi ý. Dùng phím mũi tên lên, xuống để chọn.`,
    none: 'Không có gợi ý.',
    kinds: { work: 'Tài liệu', number: 'Văn bản', heading: 'Mục trong tài liệu', query: 'Tìm', recent: 'Đã tìm' },
  },
  recent: {
    title: 'Tìm gần đây trên máy này',
    remove: (words: string): string => `Xóa “${words}” khỏi danh sách đã tìm`,
    clear: 'Xóa hết danh sách đã tìm',
    cleared: 'Đã xóa danh sách các lần tìm trên máy này.',
  },
  goingOn: {
    read: (percent: number): string => (percent > 0 ? `Đã đọc ${percent}%` : 'Mới bắt đầu đọc'),
  },
  work: {
    goOn: (percent: number): string => (percent > 0 ? `Đọc tiếp (đã đọc ${percent}%)` : 'Đọc tiếp'),
    fromStart: 'Đọc từ đầu',
    share: 'Chia sẻ',
    copyLink: 'Chép địa chỉ',
    copyCitation: 'Chép trích dẫn',
    linkCopied: 'Đã chép địa chỉ trang này. Bạn có thể dán vào tin nhắn.',
    citationCopied: 'Đã chép trích dẫn. Bạn có thể dán vào bài viết.',
    notCopied: 'Máy không cho phép chép. Bạn hãy bôi đen rồi chép bằng tay.',
    size: (bytes: number): string =>
      bytes < 1_048_576
        ? `${Math.max(1, Math.round(bytes / 1024))} KB`
        : `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`,
  },
};
