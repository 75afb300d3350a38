namespace FraudWatch.Synthetic.Life;

/// <summary>
/// How rates vary with age, against the mean of the city. The shapes follow national mortality and use of care (more at
/// both ends of life); the numbers are assumptions, scaled so that the mean over the city is about one.
/// </summary>
internal static class AgeFactors
{
    public static double Death(int age) => age switch
    {
        < 1 => 0.5,
        < 40 => 0.06,
        < 60 => 0.35,
        < 70 => 1.4,
        < 80 => 3.6,
        _ => 10,
    };

    public static double Stay(int age) => age switch
    {
        < 5 => 1.3,
        < 20 => 0.35,
        < 40 => 0.5,
        < 60 => 0.9,
        < 75 => 2.0,
        _ => 2.8,
    };

    public static double Visit(int age) => age switch
    {
        < 6 => 1.5,
        < 20 => 0.7,
        < 45 => 0.75,
        < 60 => 1.05,
        _ => 1.4,
    };
}
