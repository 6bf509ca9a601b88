using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DocIndex.Storing.Terms;

/// <summary>
/// Terms of one block that follow each other in the order of their UTF-8 bytes, each with its list, in one row of the database: of most terms the list is
/// far shorter than a row costs. A term is two bytes with the length of its name, three with the number of its entries, the name, and the entries.
/// </summary>
internal static class TermPage
{
    /// <summary>Bytes from which on a page is full: one that fits into a leaf of SQLite's tree.</summary>
    public const int FullSize = 3_800;

    private const int HeadSize = 5;

    /// <summary>Goes through the terms of a page.</summary>
    public ref struct Reader(byte[] page)
    {
        private int _next;

        public ReadOnlySpan<byte> Term { get; private set; }

        public ReadOnlySpan<TermEntry> List { get; private set; }

        public bool TryNext()
        {
            if (_next >= page.Length) return false;
            var head = page.AsSpan(_next, HeadSize);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(head);
            var list = (head[2] | (head[3] << 8) | (head[4] << 16)) * TermEntry.Size;
            Term = page.AsSpan(_next + HeadSize, name);
            List = MemoryMarshal.Cast<byte, TermEntry>(page.AsSpan(_next + HeadSize + name, list));
            _next += HeadSize + name + list;
            return true;
        }
    }

    /// <summary>A term's name as it is stored.</summary>
    public static byte[] NameOf(string term) => Encoding.UTF8.GetBytes(term);

    /// <summary>Puts a term behind those that a page has.</summary>
    public static void Append(IBufferWriter<byte> page, ReadOnlySpan<byte> term, ReadOnlySpan<TermEntry> list)
    {
        Span<byte> head = [(byte)term.Length, (byte)(term.Length >> 8), (byte)list.Length, (byte)(list.Length >> 8), (byte)(list.Length >> 16)];
        page.Write(head);
        page.Write(term);
        page.Write(MemoryMarshal.AsBytes(list));
    }
}
