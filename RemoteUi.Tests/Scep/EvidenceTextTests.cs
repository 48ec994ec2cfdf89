using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Scep;

/// <summary>A text of a server is cut at 500 characters wherever it enters evidence.</summary>
public class EvidenceTextTests
{
    private static readonly string TooLong = new('x', 400_000);
    private static readonly string Cut = new string('x', 499) + "…";

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public void A_text_of_at_most_500_characters_is_kept(int length)
    {
        var text = new string('x', length);
        Assert.Equal(text, EvidenceText.Cut(text));
    }

    [Fact]
    public void A_longer_text_is_cut_at_500_characters() => Assert.Equal(Cut, EvidenceText.Cut(TooLong));

    [Fact]
    public void The_evidence_of_a_message_that_cannot_be_read_is_cut() =>
        Assert.Equal(Cut, new ScepFormatException(Cause.Malformed, TooLong).Message);

    [Fact]
    public void The_arguments_of_a_remark_are_cut() =>
        Assert.Equal([Cut], Remark.Of(RemarkCode.TlsTrialFailed, TooLong).Arguments);

    [Fact]
    public void The_evidence_of_an_error_and_the_detail_of_its_step_are_cut()
    {
        var request = ARequest.ByHand().In(RequestState.Sending).Build();

        request.RecordFailed(
            new RequestError(RequestErrorKind.Scep, null, Cause.Malformed, TooLong), DateTimeOffset.UnixEpoch);

        Assert.Equal(Cut, request.Error!.Evidence);
        Assert.All(request.Steps, step => Assert.InRange(step.Detail?.Length ?? 0, 0, 500));
    }
}
