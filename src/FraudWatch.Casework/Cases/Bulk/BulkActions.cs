using System.Text.Json;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Cases;

/// <summary>What can be done to many cases at once: nothing that decides anything.</summary>
public static class BulkActions
{
    public const string Assign = "assign";
    public const string Snooze = "snooze";
    public const string Wake = "wake";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> All { get; } = [Assign, Snooze, Wake];

    /// <summary>Refuses what is no such action, or lacks what it needs.</summary>
    /// <exception cref="RefusedException">The field is named.</exception>
    public static void Ensure(string action, BulkArguments arguments, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(desk);
        if (!All.Contains(action))
            throw RefusedException.Invalid("action", $"'{action}' is none of {string.Join(", ", All)}.");
        if (action == Snooze)
            desk.Settings.EnsureSnooze(arguments.Until ?? desk.Today, desk.Today);
    }

    /// <summary>The person that an assignment names; null for every other change.</summary>
    internal static long? OwnerOf(BulkChange bulk) => bulk.Action == Assign ? ArgumentsOf(bulk).OwnerId : null;

    internal static void Apply(BulkChange bulk, ReviewCase one)
    {
        var arguments = ArgumentsOf(bulk);
        switch (bulk.Action)
        {
            case Assign:
                one.OwnerId = arguments.OwnerId;
                break;
            case Snooze:
                one.SnoozedUntil = arguments.Until;
                break;
            default:
                one.SnoozedUntil = null;
                break;
        }
    }

    /// <summary>What the action was given.</summary>
    public static BulkArguments ArgumentsOf(BulkChange bulk)
    {
        ArgumentNullException.ThrowIfNull(bulk);
        return JsonSerializer.Deserialize<BulkArguments>(bulk.Arguments) ?? new BulkArguments();
    }
}
