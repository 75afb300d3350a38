using System.Runtime.InteropServices;
using System.Text;

namespace Apache.Arrow.C;

/// <summary>Key-value notes as the C Data Interface lays them out: a count, then each key and value with its length before it.</summary>
internal static unsafe class MetadataBlock
{
    /// <summary>The block's bytes; null for no notes.</summary>
    public static byte[]? Write(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
            return null;
        using var block = new MemoryStream();
        Number(block, metadata.Count);
        foreach (var (key, value) in metadata)
        {
            Text(block, key);
            Text(block, value);
        }

        return block.ToArray();
    }

    public static Dictionary<string, string> Read(byte* block)
    {
        var metadata = new Dictionary<string, string>();
        if (block == null)
            return metadata;
        var count = Next(ref block);
        for (var i = 0; i < count; i++)
        {
            var key = NextText(ref block);
            metadata[key] = NextText(ref block);
        }

        return metadata;
    }

    private static void Number(MemoryStream block, int value) => block.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    private static void Text(MemoryStream block, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(block, bytes.Length);
        block.Write(bytes);
    }

    private static int Next(ref byte* at)
    {
        var value = MemoryMarshal.Read<int>(new ReadOnlySpan<byte>(at, sizeof(int)));
        at += sizeof(int);
        return value;
    }

    private static string NextText(ref byte* at)
    {
        var length = Next(ref at);
        var text = Encoding.UTF8.GetString(at, length);
        at += length;
        return text;
    }
}
