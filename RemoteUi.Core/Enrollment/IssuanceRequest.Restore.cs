namespace RemoteUi.Core.Enrollment;

/// <content>The way back in for storage; whatever else happens to a request is an event.</content>
public sealed partial class IssuanceRequest
{
    /// <summary>
    /// The request as it was when it was saved. Checks nothing: its way there was checked when it was gone.
    /// </summary>
    /// <param name="made">What it was made with; left as it is.</param>
    public static IssuanceRequest Restore(IssuanceRequest made, RequestRecord saved)
    {
        var restored = (IssuanceRequest)made.MemberwiseClone();
        restored.State = saved.State;
        restored.TransactionId = saved.TransactionId;
        restored.Signing = saved.Signing;
        restored.PrivateKey = saved.PrivateKey;
        restored.CaCertificates = saved.CaCertificates;
        restored.Certificate = saved.Certificate;
        restored.Chain = saved.Chain;
        restored.PollsDone = saved.PollsDone;
        restored.NextAttemptAt = saved.NextAttemptAt;
        restored.SentAt = saved.SentAt;
        restored.EndedAt = saved.EndedAt;
        restored.Error = saved.Error;
        restored.Steps = saved.Steps;
        restored.Report = saved.Report;
        return restored;
    }
}
