using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Icons;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Components;

public class StepLineTests
{
    [Theory]
    [InlineData(RequestStepKind.KeyMade, Mark.Good)]
    [InlineData(RequestStepKind.Registered, Mark.Good)]
    [InlineData(RequestStepKind.Waiting, Mark.Warn)]
    [InlineData(RequestStepKind.Unanswered, Mark.Warn)]
    [InlineData(RequestStepKind.Interrupted, Mark.Warn)]
    [InlineData(RequestStepKind.Deferred, Mark.Warn)]
    [InlineData(RequestStepKind.Failed, Mark.Bad)]
    public void A_step_has_a_mark(RequestStepKind kind, Mark mark) => Assert.Equal(mark, StepLine.Of(kind).Mark);

    [Theory]
    [InlineData(RequestState.Accepted, Mark.Busy)]
    [InlineData(RequestState.Sending, Mark.Busy)]
    [InlineData(RequestState.Unanswered, Mark.Ahead)]
    [InlineData(RequestState.Pending, Mark.Ahead)]
    public void The_current_activity_is_the_last_line(RequestState state, Mark mark) =>
        Assert.Equal(new StepLine($"Now.{state}", mark), StepLine.NowOf(ARequest.ByHand().In(state).Build()));

    [Theory]
    [InlineData(RequestState.Successful)]
    [InlineData(RequestState.Deferred)]
    [InlineData(RequestState.Failed)]
    public void A_request_that_has_ended_has_no_current_activity(RequestState state) =>
        Assert.Null(StepLine.NowOf(ARequest.ByHand().In(state).Build()));
}
