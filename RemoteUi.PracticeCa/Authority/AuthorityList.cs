using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Represents the CAs that the practice CA has, as they are stored.</summary>
/// <param name="Current">The CA that issues.</param>
/// <param name="Next">The CA of the next rollover; its keys may not be made yet.</param>
/// <param name="Earlier">The CAs that issued before, the latest first.</param>
internal sealed record AuthorityList(
    AuthorityDescription Current, AuthorityDescription Next, IReadOnlyList<AuthorityDescription> Earlier)
{
    /// <summary>Gets the list of an installation whose CA was never replaced.</summary>
    public static AuthorityList First { get; } = new(new(1, CaShape.Default), new(2, CaShape.Default), []);

    /// <summary>Gets the number that no CA has had.</summary>
    private int FreeNumber => Math.Max(Current.Number, Next.Number) + 1;

    /// <summary>Returns the list after a new CA took the place of the current one, and of the next one.</summary>
    public AuthorityList Replaced(CaShape shape) =>
        new(
            new(FreeNumber, shape), new(FreeNumber + 1, NextOf(shape)), [Next, Current, .. Earlier]);

    /// <summary>Returns the list after the rollover.</summary>
    public AuthorityList RolledOver() => new(Next, new(FreeNumber, Next.Shape), [Current, .. Earlier]);

    /// <summary>What comes after an uploaded CA is not uploaded, but has keys of the same kind.</summary>
    private static CaShape NextOf(CaShape shape) =>
        shape.Hierarchy != CaHierarchy.Uploaded ? shape
        : shape with
        {
            Hierarchy = CaHierarchy.RootAlone,
            CaKeys = shape.CaKeys == CaKeyAlgorithm.EcP521 ? CaKeyAlgorithm.EcP384 : shape.CaKeys,
        };
}
