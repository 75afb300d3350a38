namespace Apache.Arrow.Types;

/// <summary>What one step of a stored time is; numbered as in Arrow's metadata.</summary>
public enum TimeUnit
{
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
}
