using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Backups;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.National;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Server.Knowledge;
using FraudWatch.Server.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Lists;

/// <summary>
/// Five rows of each list that the city leaves empty. Every second of them has an end, a decision, an amount; the others have none, and
/// times and names come twice, so that only the key tells some rows from their neighbours.
/// </summary>
internal static class ListedRows
{
    private static readonly DateTime Start = new(2026, 2, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="user">Whose they are.</param>
    /// <param name="cases">The first has comments, files, merges with the second.</param>
    /// <param name="person">Whom some more of them touch.</param>
    public static Task AddAsync(RunningService service, long user, IReadOnlyList<long> cases, string person) => service.Database.ChangeAsync(Actor.System("test"), async change =>
    {
        var (plan, batch) = (Plan(user, 0), Batch(0));
        change.Context.AddRange(plan, batch);
        await change.Context.SaveChangesAsync();
        var inspection = Inspection(plan, 0);
        change.Context.Add(inspection);
        await change.Context.SaveChangesAsync();
        var touching = await change.Context.Set<CaseLink>().Where(link => link.Kind == LinkKind.Person && link.Value == person).Select(link => link.CaseId).ToListAsync();
        change.Context.AddRange(cases.Except(touching).Take(3).Select(id => new CaseLink { CaseId = id, Kind = LinkKind.Person, Value = person, Findings = 1 }));
        var rule = (await change.Context.Set<ReviewCase>().SingleAsync(one => one.Id == cases[0])).Rules.Split(',')[0];
        for (var i = 0; i < 5; i++)
            await DecideAsync(change.Context, cases[i + 1], rule, i);
        for (var i = 0; i < 5; i++)
        {
            change.Context.AddRange(OfCase(user, cases[0], cases[1], i));
            change.Context.AddRange(OfOffice(user, i));
            change.Context.AddRange(OfClaims(user, batch, i));
            change.Context.AddRange(
                Plan(user, i), Inspection(plan, i), Problem(inspection, user, i), Sample(inspection, i), Point(inspection, i), Feedback(i),
                new PlanCandidate { PlanId = plan.Id, FixmedinsCode = $"H{i}", FixmedinsName = $"第{i / 2}医院", Kind = "hospital", Area = "990100", Weight = i / 2 });
        }

        change.Audit("test.fill", "lists");
    }, default);

    private static object[] OfCase(long user, long one, long other, int i) =>
    [
        Finding(one, i),
        new CaseComment { CaseId = one, At = At(i), AuthorId = user, AuthorName = $"li{i / 2}", Text = $"病案 {i}" },
        new CaseAttachment { CaseId = one, Name = $"病案{i / 2}.pdf", ContentType = "application/pdf", Size = 10 + (i / 2), Sha256 = new string((char)('a' + i), 64), At = At(i), AuthorId = user, AuthorName = "li" },
        new Regrouping { Kind = (RegroupingKind)(i % 2), FromCaseId = other, ToCaseId = one, StateBefore = CaseState.Detected, AuthorId = user, AuthorName = $"li{i / 2}", At = At(i), UndoneAt = Ended(i) },
        new SecondLook { CaseId = one, Period = $"2025-0{i + 1}", Region = "990100", DrawnAt = At(i), VerdictBefore = i % 2 == 0 ? VerdictKind.Confirmed : null, Verdict = i % 2 == 0 ? null : VerdictKind.Unfounded },
        new Suppression { SubjectKind = SubjectKind.Institution, SubjectCode = $"H{i}", RuleId = $"rule{i / 2}", Region = "990100", Until = new DateOnly(2027, 1, 1 + (i / 2)), Reason = "协议约定", AuthorId = user, AuthorName = "li", At = At(i), LiftedAt = Ended(i) },
    ];

    private static object[] OfOffice(long user, int i) =>
    [
        new BulkChange { Action = "snooze", Arguments = "{}", Filter = "{}", Count = i / 2, TokenHash = $"t{i}", State = i % 2 == 0 ? BulkState.Done : BulkState.Proposed, AuthorId = user, AuthorName = "li", ProposedAt = At(i), Regions = "000000", DoneAt = Ended(i) },
        new SavedView { Link = $"link{i}", OwnerId = user, Name = $"视图{i}", Query = "open=true", Shared = i % 2 == 0, ChangedAt = At(i) },
        new AssignmentRule { Rank = i / 2, Scheme = i % 2 == 0 ? "charging" : null, Region = i % 2 == 0 ? "990100" : null, FromAmount = i % 2 == 0 ? 1000 + i : null, UserId = user },
        new ApprovalRequest { Kind = ApprovalKind.BulkChange, Payload = "{}", Sentence = $"第{i}项", RequesterId = user, RequestedAt = At(i), ExpiresAt = At(i).AddDays(7), State = i % 2 == 0 ? ApprovalState.Rejected : ApprovalState.Open, DeciderId = i % 2 == 0 ? user : null, DecidedAt = Ended(i) },
        new StoredBackup { FileName = $"b{i}.tar", State = i % 2 == 0 ? BackupState.Done : BackupState.Failed, StartedBy = "admin", StartedAt = At(i), EndedAt = Ended(i), Bytes = i % 2 == 0 ? 100 : null },
        new JobRun { Job = "nightly-run", Trigger = (JobTrigger)(i % 2), ActorId = i % 2 == 0 ? user : null, State = i % 2 == 0 ? JobRunState.Succeeded : JobRunState.Queued, RequestedAt = At(i), StartedAt = Ended(i), EndedAt = Ended(i) },
        new InstitutionToken { FixmedinsCode = $"H{i / 2}", Region = "990100", Label = "HIS", TokenHash = $"h{i}", CreatedAt = At(i), CreatedBy = "admin", RevokedAt = Ended(i) },
        new RuleChange { Kind = RuleChangeKind.Parameter, RuleId = $"rule{i / 2}", RuleVersion = 1, Parameter = "days", Value = "3", Region = "990100", EffectiveFrom = new DateOnly(2026, 3, 1 + (i / 2)), Reason = "误报过多", AuthorId = user, AuthorName = "li", CreatedAt = At(i) },
        new KnowledgeImport
        {
            FileName = $"批{i / 2}.csv",
            StoredFile = $"k{i}",
            Sha256 = $"k{i}",
            Bytes = i,
            Region = "000000",
            AuthorId = user,
            AuthorName = "li",
            CreatedAt = At(i),
            InForceAt = Ended(i),
            Options = JsonSerializer.Serialize(new KnowledgeChoices(null, null, false, false), StoredJson.Options),
            Preview = JsonSerializer.Serialize(new KnowledgePreview("point", 3, 2, 1, [], new Dictionary<string, int>(), 2, 0, 0, 0, 0, [], []), StoredJson.Options),
        },
    ];

    private static object[] OfClaims(long user, ClaimsBatch batch, int i) =>
    [
        Batch(i + 1),
        new ClaimsUpload { FileName = $"mdtrt{i / 2}.csv", TableName = i % 2 == 0 ? "mdtrt_d" : null, Size = 100 + (i / 2), State = i % 2 == 0 ? UploadState.Completed : UploadState.Receiving, StoredFile = $"u{i}", OwnerId = user, OwnerName = "li", CreatedAt = At(i), ChangedAt = At(i), BatchId = i % 2 == 0 ? batch.Id : null },
        new QuarantineEntry { BatchId = batch.Id, Number = i + 1, FileName = "mdtrt.csv", TableName = $"t{i / 2}", Line = 10 + (i / 2), ColumnName = i % 2 == 0 ? "begntime" : null, Reason = "is no time", IsCut = false, State = i % 2 == 0 ? QuarantineState.Open : QuarantineState.Discarded, ChangedAt = Ended(i), ChangedBy = i % 2 == 0 ? "li" : null },
    ];

    private static CaseFinding Finding(long one, int i) => new()
    {
        CaseId = one,
        FindingId = $"listed{i}",
        ActKey = $"listed{i}",
        RuleId = $"rule{i / 2}",
        RuleVersion = 1,
        Severity = Severity.Suspicion,
        FixmedinsCode = "H1",
        OccurredOn = new DateOnly(2026, 1, 1 + (i / 2)),
        Amount = i % 2 == 0 ? 10 + i : null,
        SentenceZh = "重复收费",
        SentenceEn = "Charged twice",
        Evidence = "{}",
        Parameters = "{}",
        Watermark = 1,
        Probability = 0.5,
        AlikeKey = "",
        JoinedAt = At(i),
        Verdict = i % 2 == 0 ? VerdictKind.Confirmed : null,
    };

    private static ClaimsBatch Batch(int i) => new()
    {
        Number = $"b-listed-{i}",
        Source = BatchSource.Upload,
        State = i % 2 == 0 ? BatchState.Loaded : BatchState.Failed,
        FileName = i % 2 == 0 ? $"mdtrt{i}.csv" : null,
        ContentKey = $"listed-{i}",
        SenderName = "li",
        CreatedAt = At(i),
        LoadedAt = Ended(i),
        Bytes = i % 2 == 0 ? 100 : null,
        QuarantineListed = true,
    };

    private static InspectionPlan Plan(long user, int i) => new()
    {
        Title = $"第{i / 2}次抽查",
        Kind = InspectionKind.DoubleRandom,
        Region = "990100",
        Slots = 2,
        RandomSlots = 1,
        Teams = 1,
        Candidates = 5,
        CandidateHash = $"c{i}",
        CreatedBy = user,
        CreatedAt = At(i),
        State = i % 2 == 0 ? PlanState.Drawn : PlanState.Draft,
        DrawnAt = Ended(i),
    };

    private static Inspection Inspection(InspectionPlan plan, int i) => new()
    {
        PlanId = i % 2 == 0 ? plan.Id : null,
        Kind = InspectionKind.ForCause,
        FixmedinsCode = $"H{i}",
        FixmedinsName = "第一医院",
        Area = "990100",
        Position = i / 2,
        Team = i / 2,
        CreatedAt = At(i),
        State = InspectionState.Started,
        StartedAt = At(i),
    };

    private static RecordSampling Sample(Inspection inspection, int i) => new()
    {
        InspectionId = inspection.Id,
        FixmedinsCode = inspection.FixmedinsCode,
        FirstDay = new DateOnly(2025, 1 + (i / 2), 1),
        LastDay = new DateOnly(2025, 12, 31),
        FrameHash = "",
        Commitment = "",
        Seed = "",
        AgreementClause = "",
        CommittedAt = At(i),
        DrawnAt = i % 2 == 0 ? At(i) : null,
        Records = [.. Enumerable.Range(1, 5).Select(place => new SampledRecord { RecordId = $"S{i}-{place}", Month = $"2025-0{place / 2}", IsSingleDisease = place % 2 == 0, Position = place, AmountFound = place % 2 == 0 ? place : null })],
    };

    private static FoundProblem Problem(Inspection inspection, long user, int i) => new()
    {
        InspectionId = inspection.Id,
        RuleId = $"rule{i / 2}",
        Title = $"重复收费{i}",
        Clause = "第三十八条",
        Evidence = "病案",
        AmountFound = 10 + (i / 2),
        Opinion = (InstitutionOpinion)(i % 2),
        CreatedBy = user,
        CreatedAt = At(i),
    };

    private static ChecklistPoint Point(Inspection inspection, int i) => new()
    {
        InspectionId = inspection.Id,
        Position = i + 1,
        RuleId = $"rule{i}",
        Rule = JsonSerializer.Serialize(new FlaggedRule
        {
            RuleId = $"rule{i}",
            RuleVersion = 1,
            TitleZh = "重复收费",
            TitleEn = "Charged twice",
            Severity = Severity.Suspicion,
            Triage = [],
            FirstLook = [],
            FalsePositives = [],
            Clauses = [],
            Findings = i / 2,
            AmountAtRisk = 10 + (i / 2),
            FundAtRisk = 5,
        }),
    };

    private static WarningFeedback Feedback(int i) => new()
    {
        MessageId = $"F{i}",
        FixmedinsCode = $"H{i}",
        Region = "990100",
        WarningId = $"W{i}",
        RuleId = $"rule{i}",
        Response = (WarningResponse)(i % 2),
        Reason = "",
        At = At(i),
        IsLatest = true,
    };

    // It shares a rule with the first case, so that it is similar.
    private static async Task DecideAsync(CaseworkContext context, long id, string rule, int i)
    {
        var decided = await context.Set<ReviewCase>().SingleAsync(one => one.Id == id);
        (decided.ClosedAt, decided.Verdict) = (At(i), i % 2 == 0 ? VerdictKind.Confirmed : VerdictKind.Unfounded);
        if (!await context.Set<CaseRule>().AnyAsync(one => one.CaseId == id && one.RuleId == rule))
            context.Add(new CaseRule { CaseId = id, RuleId = rule });
    }

    /// <summary>Two rows share a time.</summary>
    private static DateTime At(int i) => Start.AddHours(i / 2);

    private static DateTime? Ended(int i) => i % 2 == 0 ? At(i).AddMinutes(10) : null;
}
