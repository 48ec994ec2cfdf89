using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

/// <summary>Messages for the tests of IPP.</summary>
internal static class IppSamples
{
    public const string Printer = "ipps://mfp.example:8443/ipp/print";

    public static IppAddresses Addresses { get; } = new([new(Printer, IsSecure: true)], "https://mfp.example:8443/");

    /// <summary>A message with a value of every syntax, and collections in collections.</summary>
    public static IppMessage Everything { get; } = new(
        new(new(2, 0), 0x000B, 0x01020304),
        [
            new(
                IppGroupTag.Operation,
                [
                    new("attributes-charset", IppValue.Charset("utf-8")),
                    new("attributes-natural-language", IppValue.Language("en")),
                    new("printer-uri", IppValue.Uri(Printer)),
                    new("words", IppValue.Text("Čekárna"), IppValue.Name("řidič"), IppValue.Keyword("none")),
                    new("scheme", new IppText(IppTag.UriScheme, "ipps"), IppValue.MediaType("text/plain")),
                    new("in-language", new IppText(IppTag.NameWithLanguage, "Tisk", "cs")),
                ]),
            new(
                IppGroupTag.Printer,
                [
                    new("numbers", IppValue.Of(-1), IppValue.Enum(int.MaxValue), IppValue.Of(true), IppValue.Of(false)),
                    new("range", IppValue.Range(-5, 5), new IppResolution(600, 300, 4)),
                    new("when", new IppDateTime(new(2026, 2, 3, 4, 5, 6, 700, new(-3, -30, 0)))),
                    new("none", new IppNoValue(IppTag.NoValue), new IppNoValue(IppTag.Unsupported)),
                    new("size", new IppCollection([new("inner", new IppCollection([new("x", IppValue.Of(1))]))])),
                ]),
            new((IppGroupTag)0x09, []),
        ]);

    /// <summary>A request with the attributes that each must have, and others.</summary>
    public static IppMessage Request(IppOperation operation, params IReadOnlyList<IppAttribute> more) => new(
        new(new(1, 1), (ushort)operation, 7),
        [
            new(
                IppGroupTag.Operation,
                [
                    new("attributes-charset", IppValue.Charset("utf-8")),
                    new("attributes-natural-language", IppValue.Language("en")),
                    new("printer-uri", IppValue.Uri(Printer)),
                    .. more,
                ]),
        ]);

    public static IppAttribute User(string name) => new("requesting-user-name", IppValue.Name(name));
}
