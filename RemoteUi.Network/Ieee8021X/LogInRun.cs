using System.Globalization;
using System.Text;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Network.Ieee8021X;

/// <summary>
/// Carries the EAP packets of one log-in between the device and the RADIUS server, until the server accepts or rejects.
/// </summary>
internal sealed class LogInRun
{
    /// <summary>A log-in takes about ten messages; long chains of certificates in small fragments take more.</summary>
    private const int MaxMessages = 100;

    private readonly LogInOrder order;
    private readonly RadiusClient radius;
    private readonly TestSteps steps;
    private readonly Supplicant supplicant;
    private readonly LogInJudge judge;
    private ReadOnlyMemory<byte>? state;
    private int answers;

    public LogInRun(LogInOrder order, RadiusClient radius, DeviceTlsClient client, TestSteps steps)
    {
        this.order = order;
        this.radius = radius;
        this.steps = steps;
        var tls = new TlsLogIn(client, steps);
        supplicant = new(order.LoginName, new(tls), steps);
        judge = new(order, supplicant, client, tls);
    }

    public async Task<TestEnding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = supplicant.Begin();
            while (answers < MaxMessages)
            {
                var result = await radius.AskAsync(
                    [.. SwitchAttributes.For(order, response, state)], cancellationToken);
                if (result is not RadiusResult.Answered { Answer: var answer }) return judge.Judge(result, answers);
                Note(answer);
                if (answer.Code != RadiusCode.AccessChallenge) return judge.Judge(answer);
                state = answer.Find(AttributeType.State);
                response = supplicant.Answer(EapPacket.Read(answer.JoinEap()));
            }

            return Endings.Of(LogInEnding.TooManyMessages, MaxMessages.ToString(CultureInfo.InvariantCulture));
        }
        catch (NetworkFormatException fault)
        {
            return judge.Judge(new RadiusResult.Malformed(fault.Message), answers);
        }
    }

    private void Note(RadiusPacket answer)
    {
        if (answers++ == 0) steps.Add(LogInStep.Answered);
        if (answer.Find(AttributeType.ReplyMessage) is { } words)
            steps.Remark(LogInStep.ServerSaid, Encoding.UTF8.GetString(words.Span));
        if (answer.Code == RadiusCode.AccessAccept) steps.Add(LogInStep.Accepted);
        if (answer.Code == RadiusCode.AccessReject) steps.Remark(LogInStep.Rejected);
    }
}
