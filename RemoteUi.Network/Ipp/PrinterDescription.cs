using System.Text;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

/// <summary>Describes the device as a printer: every attribute that RFC 8011, 5.4 requires, and its identity.</summary>
public sealed class PrinterDescription(MachineProfile profile, PrintJobs jobs, TimeProvider clock)
{
    /// <summary>The maximum number of bytes of the printer's name, location and model (RFC 8011, 5.4).</summary>
    private const int MaxText = 127;

    private const int Idle = 3;
    private const int Processing = 4;

    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Returns the seconds since the program started, 1 at least (RFC 8011, 5.4.29).</summary>
    internal int UpTimeAt(DateTimeOffset time) => Math.Max(1, (int)(time - started).TotalSeconds + 1);

    internal int UpTime => UpTimeAt(clock.GetUtcNow());

    internal IReadOnlyList<IppAttribute> Attributes(IppAddresses addresses) =>
        [.. Identity(addresses), .. Abilities, .. State()];

    private static IppAttribute[] Abilities { get; } =
    [
        new("charset-configured", IppValue.Charset("utf-8")),
        new("charset-supported", IppValue.Charset("utf-8"), IppValue.Charset("us-ascii")),
        new("color-supported", IppValue.Of(true)),
        new("compression-supported", IppValue.Keyword("none")),
        new("document-format-default", IppValue.MediaType(DocumentRules.DefaultFormat)),
        new("document-format-supported", [.. DocumentRules.Formats.Select(IppValue.MediaType)]),
        new("generated-natural-language-supported", IppValue.Language("en")),
        new("ipp-versions-supported", IppValue.Keyword("1.1"), IppValue.Keyword("2.0")),
        new("job-k-octets-supported", IppValue.Range(0, (int)(PrintJob.MaxBytes / 1024))),
        new("multiple-document-jobs-supported", IppValue.Of(false)),
        new("natural-language-configured", IppValue.Language("en")),
        new("operations-supported", [.. Enum.GetValues<IppOperation>().Select(one => IppValue.Enum((int)one))]),
        new("pdl-override-supported", IppValue.Keyword("not-attempted")),
    ];

    private IppAttribute[] Identity(IppAddresses addresses) =>
    [
        new("printer-uri-supported", [.. addresses.Uris.Select(one => IppValue.Uri(one.Uri))]),
        new(
            "uri-security-supported",
            [.. addresses.Uris.Select(one => IppValue.Keyword(one.IsSecure ? "tls" : "none"))]),
        new("uri-authentication-supported", [.. addresses.Uris.Select(_ => IppValue.Keyword("none"))]),
        new("printer-name", IppValue.Name(Cut(profile.Name))),
        new("printer-info", IppValue.Text(Cut(profile.Name))),
        new("printer-location", IppValue.Text(Cut(profile.Location))),
        new("printer-make-and-model", IppValue.Text(Cut(profile.Model))),
        new("printer-more-info", IppValue.Uri(addresses.MoreInfo)),
        new("printer-device-id", IppValue.Text(DeviceId())),
    ];

    private IppAttribute[] State()
    {
        var queued = jobs.All().Count(job => !job.HasEnded);
        return
        [
            new("printer-is-accepting-jobs", IppValue.Of(true)),
            new("printer-state", IppValue.Enum(queued == 0 ? Idle : Processing)),
            new("printer-state-reasons", IppValue.Keyword("none")),
            new("printer-up-time", IppValue.Of(UpTime)),
            new("printer-current-time", new IppDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), profile.TimeZone))),
            new("queued-job-count", IppValue.Of(queued)),
        ];
    }

    /// <summary>Returns the identity in the form of IEEE 1284, from which clients choose a driver.</summary>
    private string DeviceId() =>
        $"MFG:Remote UI;MDL:{Field(profile.Model)};SN:{Field(profile.SerialNumber)};CMD:PDF,PS,PCL,PWGRaster;";

    private static string Field(string text) => Cut(text).Replace(';', ' ').Replace(':', ' ');

    /// <summary>Cuts a text to the maximum number of bytes, between characters.</summary>
    private static string Cut(string text)
    {
        while (Encoding.UTF8.GetByteCount(text) > MaxText)
            text = text[..^(char.IsLowSurrogate(text[^1]) && text.Length > 1 ? 2 : 1)];
        return text;
    }
}
