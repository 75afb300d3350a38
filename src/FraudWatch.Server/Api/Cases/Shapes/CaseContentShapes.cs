using FraudWatch.Casework.Cases;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What the lists of one case can be asked; each is bounded by its case.</summary>
internal static class CaseContentShapes
{
    public static ListShape<CaseEntry> Journal { get; } = ListShape.By("id", (CaseEntry one) => one.Id)
        .Sort("at", one => one.At)
        .Sort("action", one => one.Action)
        .Sort("actor_name", one => one.ActorName)
        .WithNumber("actor", "Only what this person did, by the user's number.", one => one.ActorId)
        .WithText("action", "Only this action.", one => one.Action)
        .FromTime("from", "Only entries of this time or later.", one => one.At)
        .BeforeTime("to", "Only entries before this time.", one => one.At)
        .SortedBy("-id");

    public static ListShape<CaseComment> Comments { get; } = ListShape.By("id", (CaseComment one) => one.Id)
        .Sort("at", one => one.At)
        .Sort("author_name", one => one.AuthorName)
        .WithNumber("author", "Only what this user wrote, by number.", one => one.AuthorId)
        .Holding("text", "Only comments with this in them.", one => one.Text)
        .FromTime("from", "Only comments of this time or later.", one => one.At)
        .BeforeTime("to", "Only comments before this time.", one => one.At);

    public static ListShape<CaseAttachment> Files { get; } = ListShape.By("id", (CaseAttachment one) => one.Id)
        .Sort("name", one => one.Name)
        .Sort("size", one => one.Size)
        .Sort("at", one => one.At)
        .WithNumber("author", "Only what this user attached, by number.", one => one.AuthorId)
        .Holding("name", "Only files with this in their name.", one => one.Name)
        .WithText("content_type", "Only files of this type, such as application/pdf.", one => one.ContentType)
        .WithText("sha256", "Only the file with this hash.", one => one.Sha256)
        .FromTime("from", "Only files attached at this time or later.", one => one.At)
        .BeforeTime("to", "Only files attached before this time.", one => one.At);

    public static ListShape<Regrouping> Regroupings { get; } = ListShape.By("id", (Regrouping one) => one.Id)
        .Sort("at", one => one.At)
        .Sort("author_name", one => one.AuthorName)
        .WithWord("kind", "Only merges or only splits.", one => one.Kind)
        .WithNumber("author", "Only what this user did, by number.", one => one.AuthorId)
        .WithFlag("undone", "Taken back (true) or standing (false).", one => one.UndoneAt != null)
        .FromTime("from", "Only those of this time or later.", one => one.At)
        .BeforeTime("to", "Only those before this time.", one => one.At)
        .SortedBy("-id");
}
