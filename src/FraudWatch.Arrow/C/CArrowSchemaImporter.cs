using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow.C;

/// <summary>Takes types from the other side of the C Data Interface; what was taken is released.</summary>
public static unsafe class CArrowSchemaImporter
{
    private const long DictionaryOrdered = 1;
    private const long Nullable = 2;
    private const int DeepestNesting = 64;

    /// <exception cref="ArgumentException">It was released already, or is no struct.</exception>
    /// <exception cref="NotSupportedException">A type in it is none that is known here.</exception>
    public static Schema ImportSchema(CArrowSchema* cSchema) => Take(cSchema, static schema =>
        ToField((CArrowSchema*)schema, 0) is { DataType: StructType { Fields: var fields }, Metadata: var metadata }
            ? new Schema(fields, metadata)
            : throw new ArgumentException("A schema is passed as a struct of its columns, but this is none."));

    /// <inheritdoc cref="ImportSchema"/>
    public static Field ImportField(CArrowSchema* cSchema) => Take(cSchema, static schema => ToField((CArrowSchema*)schema, 0));

    /// <inheritdoc cref="ImportSchema"/>
    public static IArrowType ImportType(CArrowSchema* cSchema) => ImportField(cSchema).DataType;

    private static T Take<T>(CArrowSchema* schema, Func<IntPtr, T> read)
    {
        if (schema->release == null)
            throw new ArgumentException("The schema was released already.", nameof(schema));
        try
        {
            return read((IntPtr)schema);
        }
        finally
        {
            CArrowSchema.CallReleaseFunc(schema);
        }
    }

    private static Field ToField(CArrowSchema* schema, int depth)
    {
        if (depth > DeepestNesting)
            throw new ArgumentException($"The schema is nested more than {DeepestNesting} deep.", nameof(schema));
        var children = new Field[schema->n_children];
        for (var i = 0; i < children.Length; i++)
            children[i] = ToField(schema->children[i], depth + 1);
        var type = FormatString.Parse(Text(schema->format), children);
        if (schema->dictionary != null)
            type = new DictionaryType(type, ToField(schema->dictionary, depth + 1).DataType, (schema->flags & DictionaryOrdered) != 0);
        return new Field(Text(schema->name), type, (schema->flags & Nullable) != 0, MetadataBlock.Read(schema->metadata));
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((IntPtr)text) ?? "";
}
