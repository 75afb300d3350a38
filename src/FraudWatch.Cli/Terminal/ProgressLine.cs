using System.Diagnostics;

namespace FraudWatch.Cli.Terminal;

/// <summary>
/// One line on standard error that is overwritten as work goes on. Silent when standard error is not a terminal, so that
/// logs and pipes stay clean.
/// </summary>
public sealed class ProgressLine(bool enabled) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private long _last;
    private int _width;

    public static ProgressLine ForTerminal() => new(!Console.IsErrorRedirected);

    /// <summary>Shows a state that may be skipped when it follows the one before too closely.</summary>
    public void Show(string text)
    {
        lock (_lock)
        {
            if (!enabled || (_last != 0 && Stopwatch.GetElapsedTime(_last) < Interval))
                return;
            _last = Stopwatch.GetTimestamp();
            Overwrite(text);
        }
    }

    /// <summary>Replaces the running line with a finished one that stays.</summary>
    public void Finish(string text)
    {
        lock (_lock)
        {
            if (enabled)
            {
                Overwrite(text);
                Console.Error.WriteLine();
                _width = 0;
            }
        }
    }

    /// <summary>An adapter for the <see cref="IProgress{T}"/> that a stage reports to; reports on the caller's thread.</summary>
    public IProgress<T> For<T>(Func<T, string> describe) => new Reporter<T>(this, describe);

    public void Dispose()
    {
        lock (_lock)
        {
            if (enabled)
                Overwrite("");
        }
    }

    private void Overwrite(string text)
    {
        var width = TextTable.DisplayWidth(text);
        Console.Error.Write('\r' + text + new string(' ', Math.Max(0, _width - width)) + (text.Length == 0 ? "\r" : ""));
        _width = width;
    }

    private sealed class Reporter<T>(ProgressLine line, Func<T, string> describe) : IProgress<T>
    {
        public void Report(T value) => line.Show(describe(value));
    }
}
