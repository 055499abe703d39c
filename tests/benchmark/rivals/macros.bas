REM The formulas under measurement as somebody would write them in Basic: no checks, no options.
Option Explicit

Function BASIC_WEIGHTED(Scores, Weights) As Double
    Dim i As Long, Sum As Double, Total As Double
    For i = LBound(Weights, 2) To UBound(Weights, 2)
        Sum = Sum + Scores(1, i) * Weights(1, i)
        Total = Total + Weights(1, i)
    Next i
    BASIC_WEIGHTED = Rounded(Sum / Total)
End Function

Function BASIC_THRESHOLD(Actual, Target, Base_, Above, Below, Step_, Low, High) As Double
    Dim Steps As Double, Points As Double
    Steps = Rounded((Actual - Target) / Step_)
    If Steps >= 0 Then Points = Base_ + Steps * Above Else Points = Base_ - Steps * Below
    If Points < Low Then Points = Low
    If Points > High Then Points = High
    BASIC_THRESHOLD = Rounded(Points)
End Function

Function BASIC_TIER(Value, Bounds, Results)
    Dim i As Long
    For i = UBound(Bounds, 1) To LBound(Bounds, 1) Step -1
        If Value >= Bounds(i, 1) Then
            BASIC_TIER = Results(i, 1)
            Exit Function
        End If
    Next i
End Function

Function BASIC_RANK(Score, Scores) As Double
    Dim i As Long, Above As Long
    For i = LBound(Scores, 1) To UBound(Scores, 1)
        If Scores(i, 1) > Score Then Above = Above + 1
    Next i
    BASIC_RANK = Above + 1
End Function

Function BASIC_RANKPAY(Score, Scores, Payouts, Ties) As Double
    Dim Place As Double
    Place = BASIC_RANK(Score, Scores)
    If Place <= UBound(Payouts, 1) Then BASIC_RANKPAY = Payouts(Place, 1)
End Function

Function Rounded(x As Double) As Double
    Rounded = Sgn(x) * Int(Abs(x) * 1E9 + 0.5) / 1E9
End Function
