namespace RemoteUi.Core.Enrollment;

/// <content>Restoring from storage. All other changes to a request are events.</content>
public sealed partial class IssuanceRequest
{
    /// <summary>
    /// Returns the request as it was when it was saved. Validates nothing: each transition was validated when it was
    /// made.
    /// </summary>
    /// <param name="made">The request with the values it was created with; it is not changed.</param>
    public static IssuanceRequest Restore(IssuanceRequest made, RequestRecord saved)
    {
        var restored = (IssuanceRequest)made.MemberwiseClone();
        restored.State = saved.State;
        restored.TransactionId = saved.TransactionId;
        restored.Signing = saved.Signing;
        restored.PrivateKey = saved.PrivateKey;
        restored.TransientKey = saved.TransientKey;
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
