using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.C;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Arrow;

/// <summary>Asks DuckDB for the Arrow schema of a result.</summary>
internal static unsafe class ArrowSchemaOfResult
{
    public static Schema Read(ResultHandle result, ArrowOptionsHandle options)
    {
        var count = NativeMethods.ColumnCount(result.Pointer);
        var types = new LogicalTypeHandle[count];
        var schema = CArrowSchema.Create();
        // The names are the result's own.
        var names = (byte**)NativeMemory.Alloc((nuint)count, (nuint)sizeof(byte*));
        try
        {
            for (var i = 0UL; i < count; i++)
            {
                types[i] = NativeMethods.ColumnLogicalType(result.Pointer, i);
                names[i] = NativeMethods.ColumnName(result.Pointer, i);
            }

            fixed (IntPtr* first = System.Array.ConvertAll(types, type => type.DangerousGetHandle()))
                NativeMethods.ToArrowSchema(options, first, names, count, schema).ThrowIfFailed();
            return CArrowSchemaImporter.ImportSchema(schema);
        }
        finally
        {
            NativeMemory.Free(names);
            CArrowSchema.Free(schema);
            System.Array.ForEach(types, type => type?.Dispose());
        }
    }
}
