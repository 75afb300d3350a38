using System.Diagnostics.CodeAnalysis;
using System.Runtime.ConstrainedExecution;

namespace Apache.Arrow.Memory;

/// <summary>
/// Memory outside the managed heap with several users, freed by the last of them, or by the finalizer where one forgot to.
/// </summary>
internal abstract class SharedMemory : CriticalFinalizerObject
{
    private int users = 1;

    ~SharedMemory() => FreeOnce();

    public bool IsFreed => Volatile.Read(ref users) <= 0;

    /// <summary>One more user.</summary>
    /// <exception cref="ObjectDisposedException">The last user has gone already.</exception>
    public void Retain()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref users);
            ObjectDisposedException.ThrowIf(seen <= 0, this);
        }
        while (Interlocked.CompareExchange(ref users, seen + 1, seen) != seen);
    }

    /// <summary>One user less.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "The last release is the disposal.")]
    public void Release()
    {
        if (Interlocked.Decrement(ref users) != 0)
            return;
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the memory back; called once.</summary>
    protected abstract void Free();

    private void FreeOnce()
    {
        if (Interlocked.Exchange(ref users, 0) > 0)
            Free();
    }
}
