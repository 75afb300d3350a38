using System.Runtime.InteropServices;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.C;

/// <summary>
/// Takes arrays from the other side of the C Data Interface without copying. Their producer is trusted: the interface
/// tells no sizes of buffers, so nothing could be checked. The memory is given back when the arrays are disposed.
/// </summary>
public static unsafe class CArrowArrayImporter
{
    /// <param name="ptr">Moved from; released with the array.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="ArgumentException">It was released already, or is not built as its type says.</exception>
    public static IArrowArray ImportArray(CArrowArray* ptr, IArrowType type)
    {
        var owner = Take(ptr);
        try
        {
            return ArrowArrayFactory.BuildArray(ToData(owner, ptr, type));
        }
        finally
        {
            owner.Release();
        }
    }

    /// <summary>Takes a struct of columns as a batch.</summary>
    /// <inheritdoc cref="ImportArray"/>
    public static RecordBatch ImportRecordBatch(CArrowArray* ptr, Schema schema)
    {
        var owner = Take(ptr);
        try
        {
            if (ptr->n_children != schema.FieldsList.Count)
                throw new ArgumentException($"The schema has {schema.FieldsList.Count} columns, but the batch {ptr->n_children}.", nameof(ptr));
            var columns = new ArrayData[schema.FieldsList.Count];
            for (var i = 0; i < columns.Length; i++)
                columns[i] = ToData(owner, ptr->children[i], schema.FieldsList[i].DataType);
            return new RecordBatch(schema, columns.Select(ArrowArrayFactory.BuildArray), checked((int)ptr->length));
        }
        finally
        {
            owner.Release();
        }
    }

    private static ImportedArray Take(CArrowArray* array) => array->release != null
        ? new ImportedArray(array)
        : throw new ArgumentException("The array was released already.", nameof(array));

    private static ArrayData ToData(ImportedArray owner, CArrowArray* array, IArrowType type)
    {
        var layout = ArrayLayout.Of(type);
        var fields = ArrayLayout.ChildrenOf(type);
        if (array->n_children != fields.Count || array->n_buffers < layout.Buffers.Length)
            throw new ArgumentException($"An array of the type {type} has {array->n_buffers} buffers and {array->n_children} children.", nameof(array));
        var children = new ArrayData[fields.Count];
        for (var i = 0; i < children.Length; i++)
            children[i] = ToData(owner, array->children[i], fields[i].DataType);
        var dictionary = type is DictionaryType { ValueType: var values } ? ToData(owner, array->dictionary, values) : null;
        return new ArrayData(
            type, checked((int)array->length), checked((int)array->null_count), checked((int)array->offset), Buffers(owner, array, layout), children, dictionary);
    }

    private static ArrowBuffer[] Buffers(ImportedArray owner, CArrowArray* array, ArrayLayout layout)
    {
        var values = array->length + array->offset;
        var buffers = new ArrowBuffer[layout.IsVariadic ? (int)array->n_buffers - 1 : layout.Buffers.Length];
        for (var i = 0; i < layout.Buffers.Length; i++)
        {
            var kind = layout.Buffers[i];
            var bytes = kind == BufferKind.Bytes ? LastOffset(buffers[i - 1], layout.Buffers[i - 1]) : layout.BytesFor(kind, values);
            buffers[i] = owner.Buffer(array->buffers[i], checked((int)bytes));
        }

        // The last buffer of a view array lists the sizes of those for long values.
        for (var i = layout.Buffers.Length; i < buffers.Length; i++)
            buffers[i] = owner.Buffer(array->buffers[i], checked((int)((long*)array->buffers[buffers.Length])[i - layout.Buffers.Length]));
        return buffers;
    }

    private static long LastOffset(ArrowBuffer offsets, BufferKind kind) =>
        offsets.IsEmpty ? 0
        : kind == BufferKind.Offsets32 ? MemoryMarshal.Cast<byte, int>(offsets.Span)[^1]
        : MemoryMarshal.Cast<byte, long>(offsets.Span)[^1];
}
