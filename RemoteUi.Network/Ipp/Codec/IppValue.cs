namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Represents a value of an attribute, with its syntax (RFC 8011, 5.1).</summary>
public abstract record IppValue(IppTag Tag)
{
    public static IppValue Of(int number) => new IppNumber(IppTag.Integer, number);

    public static IppValue Of(bool value) => new IppBoolean(value);

    public static IppValue Enum(int number) => new IppNumber(IppTag.Enum, number);

    public static IppValue Range(int low, int high) => new IppRange(low, high);

    public static IppValue Text(string text) => new IppText(IppTag.Text, text);

    public static IppValue Name(string name) => new IppText(IppTag.Name, name);

    public static IppValue Keyword(string keyword) => new IppText(IppTag.Keyword, keyword);

    public static IppValue Uri(string uri) => new IppText(IppTag.Uri, uri);

    public static IppValue Charset(string name) => new IppText(IppTag.Charset, name);

    public static IppValue Language(string name) => new IppText(IppTag.NaturalLanguage, name);

    public static IppValue MediaType(string name) => new IppText(IppTag.MimeMediaType, name);
}

/// <summary>An integer or an enum.</summary>
public sealed record IppNumber(IppTag Tag, int Number) : IppValue(Tag);

public sealed record IppBoolean(bool IsTrue) : IppValue(IppTag.Boolean);

/// <summary>Any kind of text: names, keywords, URIs, media types.</summary>
/// <param name="Content">The text; bytes that are not UTF-8 are read as replacement characters.</param>
/// <param name="InLanguage">The language, for the syntaxes that have one.</param>
public sealed record IppText(IppTag Tag, string Content, string? InLanguage = null) : IppValue(Tag);

/// <summary>Bytes: an octetString, or a value of an unknown syntax.</summary>
public sealed record IppBytes(IppTag Tag, byte[] Content) : IppValue(Tag);

public sealed record IppDateTime(DateTimeOffset At) : IppValue(IppTag.DateTime);

/// <param name="Unit">3: dots per inch, 4: dots per centimeter.</param>
public sealed record IppResolution(int Across, int Along, byte Unit) : IppValue(IppTag.Resolution);

public sealed record IppRange(int Low, int High) : IppValue(IppTag.RangeOfInteger);

/// <summary>A group of attributes as a value; they can be collections again.</summary>
public sealed record IppCollection(IReadOnlyList<IppAttribute> Members) : IppValue(IppTag.BeginCollection);

/// <summary>No value; the tag says why.</summary>
public sealed record IppNoValue(IppTag Tag) : IppValue(Tag);
