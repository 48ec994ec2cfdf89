using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Tests.Network.Ipp;

/// <summary>Print-Job and Validate-Job judge the same.</summary>
public class IppDocumentRulesTests
{
    private readonly IppBench bench = new();

    public static TheoryData<IppOperation, string, string, IppStatus> Documents
    {
        get
        {
            var data = new TheoryData<IppOperation, string, string, IppStatus>();
            foreach (var operation in new[] { IppOperation.PrintJob, IppOperation.ValidateJob })
            {
                data.Add(operation, "application/pdf", "none", IppStatus.Ok);
                data.Add(operation, "text/plain; charset=utf-8", "none", IppStatus.Ok);
                data.Add(operation, "video/mp4", "none", IppStatus.DocumentFormatNotSupported);
                data.Add(operation, "application/pdf", "gzip", IppStatus.CompressionNotSupported);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task The_format_and_the_compression_are_judged(
        IppOperation operation, string format, string compression, IppStatus status) => Assert.Equal(
        status,
        IppBench.StatusOf(await bench.AskAsync(
            IppSamples.Request(
                operation, new IppAttribute("compression", IppValue.Keyword(compression)),
                new IppAttribute("document-format", IppValue.MediaType(format))),
            "text")));

    public static TheoryData<string, bool> JobAttributes => new()
    {
        { "copies=999", true }, { "copies=0", false }, { "copies=1000", false }, { "sides=one-sided", true },
        { "sides=three-sided", false }, { "media=iso_a4_210x297mm", true }, { "media=papyrus", false },
        { "print-quality=5", true }, { "print-quality=6", false }, { "stapling=yes", false },
    };

    [Theory, MemberData(nameof(JobAttributes))]
    public async Task Unsupported_attributes_are_ignored_unless_fidelity_is_asked_for(
        string attribute, bool isSupported)
    {
        var parts = attribute.Split('=');
        var value = int.TryParse(parts[1], out var number) ? IppValue.Of(number) : IppValue.Keyword(parts[1]);
        var statuses = new List<IppStatus>();
        foreach (var fidelity in new[] { false, true })
        {
            var request = IppSamples.Request(
                IppOperation.ValidateJob, new IppAttribute("ipp-attribute-fidelity", IppValue.Of(fidelity)));
            var response = await bench.AskAsync(
                request with { Groups = [.. request.Groups, new(IppGroupTag.Job, [new(parts[0], value)])] });
            statuses.Add(IppBench.StatusOf(response));
            Assert.Equal(isSupported, response.Find(IppGroupTag.Unsupported) is null);
        }

        Assert.Equal(
            isSupported
                ? [IppStatus.Ok, IppStatus.Ok]
                : [IppStatus.OkIgnoredOrSubstitutedAttributes, IppStatus.AttributesOrValuesNotSupported],
            statuses);
    }
}
