namespace FraudWatch.Core.Benefits;

/// <summary>Fee lines that a scheme singles out; every part that is given must hold.</summary>
/// <param name="Code">First characters of the national item code.</param>
/// <param name="Word">What the item's name contains.</param>
/// <param name="AlsoWord">What it must contain besides.</param>
/// <param name="ItemClass">claims.fee_line.item_class.</param>
/// <param name="MinPrice">Least unit price, yuan.</param>
/// <param name="PreSelfPay">Share of the price that the person bears before the scheme, 0 to 1; null as the line says.</param>
public sealed record BenefitItem(string? Code, string? Word, string? AlsoWord, string? ItemClass, decimal? MinPrice, decimal? PreSelfPay);
