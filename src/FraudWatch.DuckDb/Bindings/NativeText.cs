using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Reads the zero-terminated UTF-8 texts of the C API.</summary>
internal static unsafe class NativeText
{
    /// <summary>A text that DuckDB keeps.</summary>
    public static string Borrowed(byte* text) => Marshal.PtrToStringUTF8((IntPtr)text) ?? string.Empty;

    /// <summary>A text that DuckDB hands over, freed here.</summary>
    public static string Owned(byte* text)
    {
        var copy = Borrowed(text);
        NativeMethods.Free(text);
        return copy;
    }
}
