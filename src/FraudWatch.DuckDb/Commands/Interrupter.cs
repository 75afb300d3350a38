using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// Interrupts one native call on a connection when a token, a time limit or another thread asks for it. DuckDB forgets
/// an interrupt that comes just before the statement starts, so it is repeated until the call has returned.
/// </summary>
internal sealed class Interrupter : IDisposable
{
    private static readonly TimeSpan RepeatEvery = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private readonly ConnectionHandle connection;
    private readonly CancellationTokenRegistration commandToken;
    private readonly CancellationTokenRegistration callToken;
    private readonly Timer? timeLimit;
    private Timer? repeat;
    private bool finished;

    public Interrupter(ConnectionHandle connection, TimeSpan? limit, CancellationToken commandToken, CancellationToken callToken)
    {
        this.connection = connection;
        this.commandToken = commandToken.UnsafeRegister(Stop, (this, StopReason.Token));
        this.callToken = callToken.UnsafeRegister(Stop, (this, StopReason.Token));
        if (limit is { } span)
            timeLimit = new Timer(Stop, (this, StopReason.TimeLimit), span > TimeSpan.Zero ? span : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public StopReason Reason { get; private set; }

    public void Stop(StopReason reason)
    {
        lock (gate)
        {
            if (finished || Reason != StopReason.None)
                return;
            Reason = reason;
            Interrupt();
            repeat = new Timer(_ => Repeat(), null, RepeatEvery, RepeatEvery);
        }
    }

    /// <summary>From here on nothing is interrupted, so that the connection's next statement runs undisturbed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            finished = true;
            repeat?.Dispose();
        }

        timeLimit?.Dispose();
        commandToken.Dispose();
        callToken.Dispose();
    }

    private static void Stop(object? state)
    {
        if (state is (Interrupter interrupter, StopReason reason))
            interrupter.Stop(reason);
    }

    private void Repeat()
    {
        lock (gate)
        {
            if (!finished)
                Interrupt();
        }
    }

    private void Interrupt()
    {
        try
        {
            NativeMethods.Interrupt(connection);
        }
        catch (ObjectDisposedException)
        {
            // Closed by another thread meanwhile: there is nothing left to interrupt, and a timer must not throw.
        }
    }
}
