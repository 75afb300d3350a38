using System.Buffers;
using System.Runtime.InteropServices;
using Apache.Arrow.Layout;

namespace Apache.Arrow.C;

/// <summary>What keeps the memory of one exported array in its place until the other side releases it.</summary>
internal sealed unsafe class ExportedArray
{
    private static long living;

    private readonly ArrayData data;
    private readonly MemoryHandle[] pins;
    private long* longValueSizes;

    private ExportedArray(ArrayData data)
    {
        this.data = data.Share();
        pins = System.Array.ConvertAll(data.Buffers, buffer => buffer.Memory.Pin());
    }

    /// <summary>Arrays, children included, that the other side has not released yet; for tests that look for leaks.</summary>
    public static long Living => Interlocked.Read(ref living);

    public static void Fill(CArrowArray* target, ArrayData data)
    {
        var exported = new ExportedArray(data);
        *target = default;
        target->length = data.Length;
        target->null_count = data.NullCount;
        target->offset = data.Offset;
        exported.FillBuffers(target);
        target->n_children = data.Children.Length;
        target->children = (CArrowArray**)Pointers(data.Children.Length);
        for (var i = 0; i < data.Children.Length; i++)
            Fill(target->children[i] = CArrowArray.Create(), data.Children[i]);
        if (data.Dictionary is not null)
            Fill(target->dictionary = CArrowArray.Create(), data.Dictionary);
        target->private_data = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(exported));
        target->release = &Release;
        Interlocked.Increment(ref living);
    }

    private void FillBuffers(CArrowArray* target)
    {
        var isVariadic = ArrayLayout.Of(data.DataType).IsVariadic;
        target->n_buffers = pins.Length + (isVariadic ? 1 : 0);
        target->buffers = (byte**)Pointers((int)target->n_buffers);
        for (var i = 0; i < pins.Length; i++)
            target->buffers[i] = data.Buffers[i].IsEmpty ? null : (byte*)pins[i].Pointer;
        if (!isVariadic)
            return;
        const int firstOfLongValues = 2;
        longValueSizes = (long*)NativeMemory.AllocZeroed((nuint)pins.Length, sizeof(long));
        for (var i = firstOfLongValues; i < pins.Length; i++)
            longValueSizes[i - firstOfLongValues] = data.Buffers[i].Length;
        target->buffers[pins.Length] = (byte*)longValueSizes;
    }

    [UnmanagedCallersOnly]
    private static void Release(CArrowArray* array)
    {
        var handle = GCHandle.FromIntPtr((IntPtr)array->private_data);
        if (handle.Target is ExportedArray exported)
            exported.Unpin();
        handle.Free();
        for (var i = 0; i < array->n_children; i++)
            CArrowArray.Free(array->children[i]);
        NativeMemory.Free(array->children);
        if (array->dictionary != null)
            CArrowArray.Free(array->dictionary);
        NativeMemory.Free(array->buffers);
        *array = default;
        Interlocked.Decrement(ref living);
    }

    private void Unpin()
    {
        foreach (var pin in pins)
            pin.Dispose();
        data.Dispose();
        NativeMemory.Free(longValueSizes);
    }

    private static void** Pointers(int count) => (void**)NativeMemory.AllocZeroed((nuint)Math.Max(count, 1), (nuint)sizeof(void*));
}
