namespace FraudWatch.Server.Api.Models;

/// <summary>A model as a row of the list that is taken away: its figures, and those of the rating and of size alone on the same folds.</summary>
internal sealed record ModelExportRow
{
    public required string Id { get; init; }

    public required ModelRole Role { get; init; }

    public required string Learner { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public required int Institutions { get; init; }

    public required bool IsBetter { get; init; }

    public required double Auc { get; init; }

    public required double AveragePrecision { get; init; }

    public required double Brier { get; init; }

    public required double CalibrationError { get; init; }

    public required double RatingAuc { get; init; }

    public required double RatingAveragePrecision { get; init; }

    public double? SizeAuc { get; init; }

    public double? SizeAveragePrecision { get; init; }

    public static ModelExportRow Of(ModelRow model) => new()
    {
        Id = model.Id,
        Role = model.Role,
        Learner = model.Learner,
        RegisteredAt = model.RegisteredAt.UtcDateTime,
        Institutions = model.Institutions,
        IsBetter = model.IsBetter,
        Auc = model.HeldOut.Auc,
        AveragePrecision = model.HeldOut.AveragePrecision,
        Brier = model.HeldOut.Brier,
        CalibrationError = model.HeldOut.CalibrationError,
        RatingAuc = model.Rating.Auc,
        RatingAveragePrecision = model.Rating.AveragePrecision,
        SizeAuc = model.Size?.Auc,
        SizeAveragePrecision = model.Size?.AveragePrecision,
    };
}
