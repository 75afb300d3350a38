using FraudWatch.Casework.Knowledge;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>What the list of imports can be asked.</summary>
internal static class KnowledgeImportList
{
    public static ListShape<KnowledgeImport> Shape { get; } = ListShape.By("id", (KnowledgeImport import) => import.Id)
        .Sort("created_at", import => import.CreatedAt)
        .Sort("in_force_at", import => import.InForceAt ?? DateTime.UnixEpoch)
        .Sort("file", import => import.FileName)
        .WithWord("state", "Only imports in one of these states, with commas between.", import => import.State)
        .WithNumber("author", "Only imports of this user.", import => import.AuthorId)
        .WithNumber("decider", "Only imports that this user decided, by number.", import => import.DeciderId)
        .Holding("file", "Only imports with this in their file's name.", import => import.FileName)
        .FromTime("from", "Only imports sent at this time or later.", import => import.CreatedAt)
        .BeforeTime("to", "Only imports sent before this time.", import => import.CreatedAt)
        .SortedBy("-id");
}
