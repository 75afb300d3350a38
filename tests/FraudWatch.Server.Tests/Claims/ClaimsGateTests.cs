using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>One writer at a time, in the order of arrival.</summary>
public sealed class ClaimsGateTests
{
    private readonly ClaimsGate gate = new();

    [Fact]
    public async Task Writers_enter_one_at_a_time_in_the_order_in_which_they_came()
    {
        var first = await gate.EnterAsync("first", CancellationToken.None);
        var others = Enumerable.Range(0, 20).Select(n => gate.EnterAsync($"other {n}", CancellationToken.None)).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        Assert.Equal(("first", 20), (gate.Holder, gate.Waiting));

        first.Dispose();
        for (var n = 0; n < others.Count; n++)
        {
            using var turn = await others[n].WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal($"other {n}", gate.Holder);
            Assert.All(others.Skip(n + 1), other => Assert.False(other.IsCompleted));
        }
        Assert.Null(gate.Holder);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line_to_the_others()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await gate.EnterAsync("first", CancellationToken.None);
        var second = gate.EnterAsync("second", cancellation.Token);
        var third = gate.EnterAsync("third", CancellationToken.None);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        using var turn = await third;

        Assert.Equal("third", gate.Holder);
    }

    [Fact]
    public async Task Leaving_twice_does_not_let_two_others_in()
    {
        var first = await gate.EnterAsync("first", CancellationToken.None);
        var second = gate.EnterAsync("second", CancellationToken.None);
        var third = gate.EnterAsync("third", CancellationToken.None);

        first.Dispose();
        first.Dispose();

        await second.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(third.IsCompleted);
        Assert.Equal("second", gate.Holder);
    }
}
