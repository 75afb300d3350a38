using FraudWatch.Casework.Knowledge;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>What the list of imports can be asked.</summary>
internal static class KnowledgeImportList
{
    public static ListShape<KnowledgeImport> Shape { get; } = ListShape.By("id", (KnowledgeImport import) => import.Id)
        .Sort("created_at", import => import.CreatedAt)
        .Filter("state", "Only imports in one of these states, with commas between.", (imports, text) => InStates(imports, FilterText.Names<KnowledgeImportState>("state", text)))
        .Filter("author", "Only imports of this user.", (imports, text) => By(imports, FilterText.Number("author", text)))
        .SortedBy("-id");

    private static IQueryable<KnowledgeImport> InStates(IQueryable<KnowledgeImport> imports, IReadOnlyList<KnowledgeImportState> states) => imports.Where(import => states.Contains(import.State));

    private static IQueryable<KnowledgeImport> By(IQueryable<KnowledgeImport> imports, long author) => imports.Where(import => import.AuthorId == author);
}
