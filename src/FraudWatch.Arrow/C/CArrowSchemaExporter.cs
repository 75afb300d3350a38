using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.C;

/// <summary>Gives types to the other side of the C Data Interface.</summary>
public static unsafe class CArrowSchemaExporter
{
    private const long DictionaryOrdered = 1;
    private const long Nullable = 2;

    /// <summary>Schemas, children included, that the other side has not released yet; for tests that look for leaks.</summary>
    internal static long Living => Interlocked.Read(ref living);

    private static long living;

    /// <summary>A schema, as the struct of its columns.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="cSchema">Empty room; whoever takes it calls its release.</param>
    public static void ExportSchema(Schema schema, CArrowSchema* cSchema) =>
        Fill(cSchema, "", new StructType(schema.FieldsList), 0, schema.Metadata);

    public static void ExportField(Field field, CArrowSchema* cSchema) =>
        Fill(cSchema, field.Name, field.DataType, field.IsNullable ? Nullable : 0, field.Metadata);

    public static void ExportType(IArrowType type, CArrowSchema* cSchema) => Fill(cSchema, "", type, Nullable, Nothing);

    private static readonly Dictionary<string, string> Nothing = [];

    private static void Fill(CArrowSchema* target, string name, IArrowType type, long flags, IReadOnlyDictionary<string, string> metadata)
    {
        var format = FormatString.Of(type);
        *target = default;
        target->format = Text(format);
        target->name = Text(name);
        target->metadata = Bytes(MetadataBlock.Write(metadata));
        target->flags = flags;
        var children = ArrayLayout.ChildrenOf(type);
        target->n_children = children.Count;
        target->children = (CArrowSchema**)NativeMemory.AllocZeroed((nuint)Math.Max(children.Count, 1), (nuint)sizeof(CArrowSchema*));
        for (var i = 0; i < children.Count; i++)
            ExportField(children[i], target->children[i] = CArrowSchema.Create());
        if (type is DictionaryType dictionary)
        {
            target->flags |= dictionary.Ordered ? DictionaryOrdered : 0;
            ExportType(dictionary.ValueType, target->dictionary = CArrowSchema.Create());
        }

        target->release = &Release;
        Interlocked.Increment(ref living);
    }

    [UnmanagedCallersOnly]
    private static void Release(CArrowSchema* schema)
    {
        NativeMemory.Free(schema->format);
        NativeMemory.Free(schema->name);
        NativeMemory.Free(schema->metadata);
        for (var i = 0; i < schema->n_children; i++)
            CArrowSchema.Free(schema->children[i]);
        NativeMemory.Free(schema->children);
        if (schema->dictionary != null)
            CArrowSchema.Free(schema->dictionary);
        *schema = default;
        Interlocked.Decrement(ref living);
    }

    private static byte* Text(string text) => Bytes([.. Encoding.UTF8.GetBytes(text), 0]);

    private static byte* Bytes(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        var copy = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return copy;
    }
}
