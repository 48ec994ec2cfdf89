using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class StatusRowTests
{
    [Theory]
    [InlineData(RequestState.Accepted, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.KeyMade, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.Sending, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.Unanswered, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.Pending, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.Issued, "Status.Processing", Mark.Busy)]
    [InlineData(RequestState.Successful, "Status.Successful", Mark.Good)]
    [InlineData(RequestState.Deferred, "Status.Error", Mark.Bad)]
    [InlineData(RequestState.Failed, "Status.Error", Mark.Bad)]
    public void Each_state_has_a_text_and_a_mark(RequestState state, string word, Mark mark)
    {
        var row = StatusRow.Of(ARequest.ByHand().In(state).Build());

        Assert.Equal((word, mark), (row.StatusKey, row.Mark));
    }

    [Theory]
    [InlineData(RequestState.Accepted, 0)]
    [InlineData(RequestState.Pending, 1)]
    [InlineData(RequestState.Successful, 2)]
    [InlineData(RequestState.Failed, 2)]
    public void The_time_is_that_of_sending_or_ending(RequestState state, int secondsAfterCreation) =>
        Assert.Equal(
            ARequest.Noon.AddSeconds(secondsAfterCreation), StatusRow.Of(ARequest.ByHand().In(state).Build()).At);

    [Theory]
    [InlineData(RequestErrorKind.Deferred, null, "Deferred")]
    [InlineData(RequestErrorKind.KeyLimit, null, "Key and Certificate Registration Limit Error")]
    [InlineData(RequestErrorKind.Tcp, null, "Communication Error (TCP ERROR)")]
    [InlineData(RequestErrorKind.Tcp, 404, "Communication Error (TCP ERROR 404)")]
    [InlineData(RequestErrorKind.Scep, 2, "Communication Error (SCEP ERROR Fail Info 2)")]
    [InlineData(RequestErrorKind.Scep, null, "Communication Error (SCEP ERROR)")]
    public void Details_are_as_on_the_machine(RequestErrorKind kind, int? code, string details) =>
        Assert.Equal(
            details,
            StatusRow.Of(ARequest.ByHand().EndedBy(new(kind, code, Cause.InternalError, null)).Build()).Details);

    [Fact]
    public void Polls_are_shown_while_a_scheduled_request_is_in_progress()
    {
        var next = ARequest.Noon.AddMinutes(3);

        var row = StatusRow.Of(ARequest.ByTimer().In(RequestState.Pending).AfterPolls(2).NextAttemptAt(next).Build());

        Assert.Equal(new PollProgress(2, 10, next), row.Polls);
    }

    [Fact]
    public void A_request_that_is_not_polled_shows_no_polls() =>
        Assert.Null(StatusRow.Of(ARequest.ByHand().In(RequestState.Sending).Build()).Polls);

    [Fact]
    public void A_request_that_has_ended_shows_no_polls() =>
        Assert.Null(StatusRow.Of(ARequest.ByTimer().In(RequestState.Successful).Build()).Polls);
}
