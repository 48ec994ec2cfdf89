using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>
/// The job template attributes (RFC 8011, 5.2) that a client may set, with their defaults. Nothing is printed, so they
/// change nothing; clients need them to show a dialog.
/// </summary>
internal static class JobTemplate
{
    private const int MaxCopies = 999;

    /// <summary>Sheets with their sizes in hundredths of a millimeter; the first is the default.</summary>
    private static readonly (string Name, int Width, int Height)[] Media =
    [
        ("iso_a4_210x297mm", 21000, 29700), ("na_letter_8.5x11in", 21590, 27940), ("iso_a3_297x420mm", 29700, 42000),
        ("iso_a5_148x210mm", 14800, 21000),
    ];

    private static readonly string[] Sides = ["one-sided", "two-sided-long-edge", "two-sided-short-edge"];

    private static readonly string[] ColorModes = ["auto", "color", "monochrome"];

    /// <summary>The members of media-col that a client may set.</summary>
    private static readonly string[] MediaMembers = ["media-size", "media-size-name", "media-type", "media-source"];

    public static IReadOnlyList<IppAttribute> Attributes { get; } =
    [
        new("copies-default", IppValue.Of(1)),
        new("copies-supported", IppValue.Range(1, MaxCopies)),
        new("finishings-default", IppValue.Enum(3)),
        new("finishings-supported", IppValue.Enum(3)),
        new("media-default", IppValue.Keyword(Media[0].Name)),
        new("media-ready", [.. Media.Take(2).Select(sheet => IppValue.Keyword(sheet.Name))]),
        new("media-supported", [.. Media.Select(sheet => IppValue.Keyword(sheet.Name))]),
        new("media-col-default", Collection(Media[0])),
        new("media-col-supported", [.. MediaMembers.Select(IppValue.Keyword)]),
        new("media-size-supported", [.. Media.Select(sheet => Size(sheet))]),
        new("orientation-requested-default", IppValue.Enum(3)),
        new("orientation-requested-supported", IppValue.Enum(3), IppValue.Enum(4)),
        new("print-color-mode-default", IppValue.Keyword(ColorModes[0])),
        new("print-color-mode-supported", [.. ColorModes.Select(IppValue.Keyword)]),
        new("print-quality-default", IppValue.Enum(4)),
        new("print-quality-supported", IppValue.Enum(3), IppValue.Enum(4), IppValue.Enum(5)),
        new("printer-resolution-default", new IppResolution(600, 600, 3)),
        new("printer-resolution-supported", new IppResolution(600, 600, 3)),
        new("sides-default", IppValue.Keyword(Sides[0])),
        new("sides-supported", [.. Sides.Select(IppValue.Keyword)]),
    ];

    /// <summary>Gets what only clients get that ask for it by name, because it is long (PWG 5100.7).</summary>
    public static IppAttribute MediaDatabase { get; } =
        new("media-col-database", [.. Media.Select(Collection)]);

    public static bool Knows(string name) => Find(name) is not null;

    /// <summary>Whether the device supports an attribute of a job with its value.</summary>
    public static bool Supports(IppAttribute attribute) =>
        attribute.Values is [var value] && Find(attribute.Name) is { } supports && supports(value);

    private static Func<IppValue, bool>? Find(string name) => name switch
    {
        "copies" => value => value is IppNumber { Number: >= 1 and <= MaxCopies },
        "finishings" => value => value is IppNumber { Number: 3 },
        "media" => value => value is IppText text && Media.Any(sheet => sheet.Name == text.Content),
        "media-col" => value => value is IppCollection sheet && sheet.Members.All(IsOfMedia),
        "orientation-requested" => value => value is IppNumber { Number: 3 or 4 },
        "print-color-mode" => value => value is IppText text && ColorModes.Contains(text.Content),
        "print-quality" => value => value is IppNumber { Number: >= 3 and <= 5 },
        "printer-resolution" => value => value is IppResolution { Across: 600, Along: 600, Unit: 3 },
        "sides" => value => value is IppText text && Sides.Contains(text.Content),
        _ => null,
    };

    private static bool IsOfMedia(IppAttribute member) => MediaMembers.Contains(member.Name);

    private static IppCollection Collection((string Name, int Width, int Height) sheet) =>
        new([new("media-size", Size(sheet)), new("media-size-name", IppValue.Keyword(sheet.Name))]);

    private static IppCollection Size((string Name, int Width, int Height) sheet) =>
        new([new("x-dimension", IppValue.Of(sheet.Width)), new("y-dimension", IppValue.Of(sheet.Height))]);
}
