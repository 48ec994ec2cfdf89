using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Components.Requests;

/// <summary>Chooses the sentence that tells what the server answered to [Check Again].</summary>
public static class PollWords
{
    /// <summary>Returns the key of the sentence in the texts.</summary>
    public static string KeyOf(IssuanceRequest request) => request.State switch
    {
        RequestState.Successful => "Polled.Issued",
        RequestState.Failed => "Polled.Failed",
        RequestState.Deferred => string.IsNullOrEmpty(request.Error?.Evidence)
            ? "Polled.StillPending"
            : "Polled.NoAnswer",
        _ => "Polled.InProgress",
    };
}
