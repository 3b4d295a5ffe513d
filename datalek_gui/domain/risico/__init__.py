"""The judgement: facts in, advice with its sources out (Toetsingskader onderdelen 1-4). The officer decides."""
