using DuckDB.NET.Data;

namespace DuckDB.NET.Native;

/// <summary>What some calls of the C API return: a failure, or nothing.</summary>
internal sealed class ErrorDataHandle : DuckDBHandle
{
    /// <summary>Ends its life, and throws what it holds, if anything.</summary>
    /// <exception cref="DuckDBException">It holds a failure.</exception>
    public unsafe void ThrowIfFailed()
    {
        using (this)
        {
            if (!IsInvalid && NativeMethods.ErrorDataHasError(this) != 0)
                throw new DuckDBException(NativeText.Borrowed(NativeMethods.ErrorDataMessage(this)), NativeMethods.ErrorDataType(this));
        }
    }

    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyErrorData(ref pointer);
}
